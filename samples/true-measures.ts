import type { BodySize } from './kinematics/anthropometry.ts';
import { lowest, steepestRise, type Sample, type StrideSamples } from './kinematics/stride-samples.ts';
import type { TruthMeasures } from './truth.ts';

const AFTER_TOE_OFF_MS = 60;
const GAIN_AFTER_MS = 80;
const NORMAL_PULL_SHARE = 0.235;
const HEEL_DOWN_M = 0.015;
const HEEL_OFF_M = 0.02;
const GRAVITY = 9.81;
const STIFF_FROM = 0.15;
const STIFF_BELOW_DEG_S = 50;

const ankleDeg = ({ leg }: Sample): number => leg.shankDeg + leg.rearDeg;
const kneeDeg = ({ leg }: Sample): number => leg.thighDeg + leg.shankDeg;
const gcmHeight = ({ gcm }: Sample): number => gcm.y;
const ballAhead = ({ leg, gcm }: Sample): number => leg.ball.x - gcm.x;

function mean(samples: readonly Sample[], value: (sample: Sample) => number): number {
  return samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
}

function landing(stride: StrideSamples, body: BodySize) {
  const ic = stride.at(0);
  const to = stride.at(stride.contactTimeMs);
  const ahead = ballAhead(ic);
  const behind = -ballAhead(to);
  return {
    landingDistanceBallM: ahead,
    landingDistanceHeelM: ic.leg.heel.x - ic.gcm.x,
    landingDistanceAnkleM: ic.leg.ankle.x - ic.gcm.x,
    landingDistanceBallPctLeg: (100 * ahead) / body.legLength,
    shankAngleAtContactDeg: ic.leg.shankDeg,
    footPitchAtContactDeg: ic.leg.rearDeg,
    toeOffDistanceBallM: behind,
    toeOffDistanceBallPctLeg: (100 * behind) / body.legLength,
    contactShareOfReach: ahead / (ahead + behind),
    thighAtToeOffDeg: to.leg.thighDeg,
  };
}

/** Share of the descent, after 15 % of the contact, made while the ankle gives way by less than 50 deg/s. */
function stiffDescentShare(stride: StrideSamples, low: Sample): number {
  const sinking = stride.between(STIFF_FROM * stride.contactTimeMs, low.timeMs);
  const stiff = sinking.slice(1).map((sample, i) => {
    const before = sinking[i] ?? sample;
    const rate = (1000 * (ankleDeg(sample) - ankleDeg(before))) / (sample.timeMs - before.timeMs);
    return rate < STIFF_BELOW_DEG_S ? before.gcm.y - sample.gcm.y : 0;
  });
  return stiff.reduce((sum, drop) => sum + drop, 0) / (stride.at(0).gcm.y - low.gcm.y);
}

function ankle(stride: StrideSamples) {
  const contact = stride.contact();
  const untilMs = stride.contactTimeMs + AFTER_TOE_OFF_MS;
  const most = lowest(contact, (sample) => -ankleDeg(sample));
  const leastEarly = lowest(stride.between(0, stride.contactTimeMs / 3), ankleDeg);
  const pushing = stride.between(most.timeMs, untilMs);
  const atContact = ankleDeg(stride.at(0));
  const low = lowest(contact, gcmHeight);
  const yielded = ankleDeg(low) - ankleDeg(leastEarly);
  return {
    ankleAtContactDeg: atContact,
    dorsiflexionYieldDeg: yielded,
    dorsiflexionYieldRatio: yielded / (19 + 0.9 * Math.max(0, 7 - atContact)),
    stiffDescentShare: stiffDescentShare(stride, low),
    ankleMaxDorsiflexionDeg: ankleDeg(most),
    ankleAtToeOffDeg: ankleDeg(stride.at(stride.contactTimeMs)),
    peakDorsiflexionVelocityDegS: steepestRise(stride.between(0, most.timeMs), ankleDeg),
    peakPlantarflexionVelocityDegS: steepestRise(pushing, (sample) => -ankleDeg(sample)),
    plantarflexionExcursionDeg: ankleDeg(most) - ankleDeg(lowest(pushing, ankleDeg)),
  };
}

function heel(stride: StrideSamples, body: BodySize) {
  const rise = ({ leg }: Sample): number => leg.heel.y - body.shoe.heel.y;
  const contact = stride.contact();
  const mid = stride.between(0.2 * stride.contactTimeMs, 0.5 * stride.contactTimeMs);
  const down = contact.filter((sample) => rise(sample) <= HEEL_DOWN_M);
  const lastDown = contact.findLast((sample) => rise(sample) <= HEEL_OFF_M);
  return {
    footPitchMidSupportDeg: mean(mid, ({ leg }) => leg.rearDeg),
    heelHeightMidSupportM: mean(mid, rise),
    heelDownPct: (100 * down.length) / contact.length,
    heelOffPct: (100 * (lastDown?.timeMs ?? 0)) / stride.contactTimeMs,
  };
}

function timing(stride: StrideSamples) {
  return {
    contactTimeMs: stride.contactTimeMs,
    flightTimeMs: stride.flightMs,
    dutyFactor: stride.contactTimeMs / stride.strideMs,
    flightHeightM: (GRAVITY * Math.max(0, stride.flightMs / 1000) ** 2) / 8,
  };
}

function passage(stride: StrideSamples) {
  const contact = stride.contact();
  const low = lowest(contact, gcmHeight);
  const overBall = lowest(contact, (sample) => Math.abs(ballAhead(sample)));
  return {
    gcmDropM: stride.at(0).gcm.y - low.gcm.y,
    gcmRiseM: stride.at(stride.contactTimeMs).gcm.y - low.gcm.y,
    gcmLowestPct: (100 * low.timeMs) / stride.contactTimeMs,
    passageMs: overBall.timeMs,
    passagePct: (100 * overBall.timeMs) / stride.contactTimeMs,
    lowestToPassageMs: overBall.timeMs - low.timeMs,
  };
}

function knee(stride: StrideSamples) {
  const { contactTimeMs } = stride;
  const most = kneeDeg(lowest(stride.contact(), (sample) => -kneeDeg(sample)));
  const atToeOff = kneeDeg(stride.at(contactTimeMs));
  return {
    kneeAtContactDeg: kneeDeg(stride.at(0)),
    kneeMaxFlexionDeg: most,
    kneeAtToeOffDeg: atToeOff,
    kneeExtensionDeg: most - atToeOff,
    swingKneeAtOtherContactDeg: kneeDeg(stride.at(stride.strideMs / 2)),
    kneeGainAfterToeOffDeg: kneeDeg(stride.at(contactTimeMs + GAIN_AFTER_MS)) - atToeOff,
  };
}

function pull(stride: StrideSamples) {
  const { contactTimeMs, strideMs } = stride;
  const swing = stride.between(contactTimeMs, strideMs - 1);
  const pullDelayMs = lowest(swing, ({ leg, gcm }) => leg.ankle.x - gcm.x).timeMs - contactTimeMs;
  return { pullDelayMs, pullDelayRatio: pullDelayMs / (NORMAL_PULL_SHARE * (strideMs - contactTimeMs)) };
}

/** All measures of one foot's support; every support of a foot is alike. Definitions as in the analysis. */
export function trueMeasures(stride: StrideSamples, body: BodySize): TruthMeasures {
  return {
    ...landing(stride, body),
    ...ankle(stride),
    ...heel(stride, body),
    ...timing(stride),
    ...passage(stride),
    ...knee(stride),
    ...pull(stride),
  };
}

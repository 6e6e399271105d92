import { expect, it } from 'vitest';
import { markerEvents } from '../../bench/marker-events.ts';
import { MARKER_FILES } from '../../bench/marker-keypoints.ts';
import { describeWithSharedData } from '../with-shared-data.ts';

describeWithSharedData('events on markers against force plates', () => {
  it.each(MARKER_FILES)('finds every whole contact and invents none: %s', (name) => {
    const events = markerEvents(name, 60, 0.006);
    // The recording may begin or end within a contact.
    expect(events.found).toBeGreaterThanOrEqual(events.contacts - 2);
    expect(events.invented).toBe(0);
  });

  it.each(MARKER_FILES)(
    'times both events within 8 ms, spread within 10 ms, at 60 Hz with 6 mm noise: %s',
    (name) => {
      const { initialContact, toeOff } = markerEvents(name, 60, 0.006);
      for (const errors of [initialContact, toeOff]) {
        expect(Math.abs(errors.medianMs)).toBeLessThanOrEqual(8);
        expect(errors.spreadMs).toBeLessThanOrEqual(10);
      }
    },
  );
});

/** Works the report rests on. Written without links: the page asks nothing of the network. */
export const REFERENCES: readonly string[] = [
  'N. Romanov. Calf Soreness. Pose Method of Running, 2004 (posetech.com/training/archives/000120.html). The six faults and the advice.',
  'P. de Leva. Adjustments to Zatsiorsky-Seluyanov’s segment inertia parameters. Journal of Biomechanics 29, 1996. Masses and centres of the body’s segments.',
  'R. K. Fukuchi, C. A. Fukuchi, M. Duarte. A public dataset of running biomechanics and the effects of running speed on lower extremity kinematics and kinetics. PeerJ 5:e3298, 2017 (CC BY 4.0). Expected values by speed.',
  'BMC and Running Injury Clinic running data, 46 runners at 2.5 m/s (github.com/regifukuchi/BMC-RIC-running-biomechanics, CC BY 4.0). The band of the ankle chart.',
  'A. R. Altman, I. S. Davis. A kinematic method for footstrike pattern detection in barefoot and shod runners. Gait & Posture 35, 2012. Foot strike types.',
  'B. Van Hooren and others, 2023. Markerless video against markers in running: ankle angles agree within about 6° after their offset is removed.',
  'V. Bazarevsky and others. BlazePose: on-device real-time body pose tracking. arXiv:2006.10204, 2020. The pose model.',
  'M. Okabe, K. Ito. Color Universal Design, 2008. The colours.',
];

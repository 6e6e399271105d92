/**
 * Ankle dorsiflexion (degrees, 0 standing) through support of 46 runners on a treadmill at 2.5 m/s, mean and SD
 * between runners. Computed from the BMC and Running Injury Clinic data (Fukuchi et al., BMC-RIC running
 * biomechanics, CC BY 4.0) at every 1 % of the stride; their toe-off lies at about 37 % of the stride.
 *
 * A joint angle in three dimensions, from markers: at toe-off -6 +- 8 degrees. What the table expects is planar, shank lean
 * plus foot pitch as a camera at the side sees them, and lies lower there: -20 to -7. Compare the shape with this band, the
 * height with the table.
 */
export const ANKLE_REFERENCE = {
  speedMps: 2.5,
  runners: 46,
  toeOffStridePct: 37,
  meanDeg: [
    5.6, 4.8, 4.0, 3.5, 3.5, 4.1, 5.1, 6.4, 7.9, 9.6, 11.3, 13.1, 14.6, 16.1, 17.4, 18.6, 19.6, 20.5, 21.2,
    21.7, 22.1, 22.2, 22.0, 21.6, 20.9, 20.0, 18.8, 17.3, 15.5, 13.5, 11.3, 9.0, 6.5, 4.0, 1.5, -1.0, -3.4,
    -5.6,
  ],
  sdDeg: [
    5.8, 5.5, 5.1, 4.5, 3.8, 3.2, 3.0, 3.0, 3.2, 3.3, 3.3, 3.3, 3.2, 3.1, 3.0, 3.0, 2.9, 2.8, 2.8, 2.8, 2.8,
    2.9, 3.1, 3.4, 3.8, 4.3, 4.9, 5.5, 6.2, 6.8, 7.4, 7.8, 8.2, 8.4, 8.4, 8.4, 8.2, 7.8,
  ],
} as const;

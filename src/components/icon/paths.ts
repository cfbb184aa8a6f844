/** Outlines of the guide's icons on a grid of 24 × 24, drawn with a stroke of 2. */
export const iconPaths = {
  now: 'M5 12h13M12 5l7 7-7 7',
  wait: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3 3',
  stop: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM6 6l12 12',
  doubt: 'M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7V14m0 4v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  phone:
    'M6 3h3l2 5-2 1.5a12 12 0 0 0 5.5 5.5L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof iconPaths;

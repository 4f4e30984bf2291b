/** Strokes of each icon on a grid of 24. */
const strokes = {
  search: 'M16.6 10.5a6.1 6.1 0 1 1-12.2 0 6.1 6.1 0 0 1 12.2 0ZM15 15l5.5 5.5',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 21h4',
  inbox: 'M3.5 13 6 5h12l2.5 8v6h-17ZM3.5 13h5l1.3 2.5h4.4l1.3-2.5h5',
  chart: 'M4 20.5h16M6.5 17v-3M11 17v-6M15.5 17v-4M19.5 17V9M4 10l5.5-5L13 8.5 19.5 3',
  stamp: 'M9.5 13.5c0-3-1.7-4-1.7-6.3a4.2 4.2 0 0 1 8.4 0c0 2.3-1.7 3.3-1.7 6.3M5 13.5h14v4H5ZM5 21h14',
  board: 'M3 4h18M4.5 4v11h15V4M8 20.5l4-5.5 4 5.5',
  play: 'M6.5 4.5v15l12.5-7.5Z',
  scale: 'M12 3.5v17M8 20.5h8M5 6.5h14M5 6.5l-2.5 7a3.2 3.2 0 0 0 5 0ZM19 6.5l-2.5 7a3.2 3.2 0 0 0 5 0Z',
  award: 'M17.5 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM8.5 13.2 7.3 21l4.7-2.6 4.7 2.6-1.2-7.8',
  coins: 'M15 9A6 6 0 1 1 3 9a6 6 0 0 1 12 0ZM16.8 9.6a6 6 0 1 1-7.3 7.2M9 6.5v5',
  landmark: 'M3.5 9 12 3.5 20.5 9ZM6 9v8.5M10 9v8.5M14 9v8.5M18 9v8.5M3.5 20.5h17',
  book: 'M12 6.5v14M12 6.5C10 5 7 4.5 3 4.5v14c4 0 7 .5 9 2 2-1.5 5-2 9-2v-14c-4 0-7 .5-9 2Z',
  sliders: 'M3.5 7H13M17.5 7h3M15.2 4.6v4.8M3.5 17h3M11 17h9.5M8.8 14.6v4.8M3.5 12h17',
  check: 'm4.5 12.5 5 5 10-11',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  up: 'M12 19.5v-15M5.5 11 12 4.5l6.5 6.5',
  down: 'M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5',
  unsorted: 'm8 9.5 4-4 4 4M8 14.5l4 4 4-4',
  chevronDown: 'm6 9.5 6 6 6-6',
  chevronLeft: 'm14.5 6-6 6 6 6',
  chevronRight: 'm9.5 6 6 6-6 6',
  filter: 'M3.5 6h17M7 12h10M10.5 18h3',
  columns: 'M4 4h16v16H4ZM9.4 4v16M14.6 4v16',
  download: 'M12 4v11.5M6.8 10.3l5.2 5.2 5.2-5.2M4 20h16',
  upload: 'M12 15.5V4M6.8 9.2 12 4l5.2 5.2M4 20h16',
  print: 'M7 9V3.5h10V9M7 17.5H3.5V9h17v8.5H17M7 14h10v6.5H7Z',
  copy: 'M9 9h11.5v11.5H9ZM15 9V3.5H3.5V15H9',
  file: 'M5.5 3h8.5l4.5 4.5V21h-13ZM14 3v4.5h4.5M9 12.5h6M9 16.5h6',
  spreadsheet: 'M5.5 3h8.5l4.5 4.5V21h-13ZM14 3v4.5h4.5M9 12h6v5.5H9ZM12 12v5.5M9 14.8h6',
  folder: 'M3 5.5h6l2.2 2.7H21V19H3Z',
  calendar: 'M4 5.5h16v15H4ZM4 10.5h16M8.5 3.2v4M15.5 3.2v4',
  send: 'M20.5 3.5 3.5 10l7.2 3.3L14 20.5ZM20.5 3.5l-9.8 9.8',
  undo: 'M8 4.5 3.5 9 8 13.5M3.5 9h11a5.7 5.7 0 0 1 0 11.4H11',
  refresh: 'M20 11a8 8 0 0 0-14.3-4L3.5 9.2M3.5 4.5v4.7h4.7M4 13a8 8 0 0 0 14.3 4l2.2-2.2M20.5 19.5v-4.7h-4.7',
  user: 'M16.5 8a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM4 21a8 8 0 0 1 16 0',
  handOver: 'M14 8a4.2 4.2 0 1 1-8.4 0A4.2 4.2 0 0 1 14 8ZM3 21a7 7 0 0 1 9-6.7M14.5 18H21M18 15l3 3-3 3',
  clipboard: 'M8 5H5v16h14V5h-3M8.5 3h7v4h-7ZM9 14l2.2 2.2L15.3 12',
  bookmark: 'M6.5 3.5h11v17L12 16.8l-5.5 3.7Z',
  saved: 'M7 18.5a4 4 0 0 1-.4-8A6 6 0 0 1 18 9.7a4.5 4.5 0 0 1-.7 8.8ZM9 13.5l2.2 2.2 4-4',
  home: 'M3.5 11 12 4l8.5 7v9.5H15v-6H9v6H3.5Z',
  code: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7.5 12h9',
  verify: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM8 12.3l2.8 2.8 5.2-5.6',
  building: 'M4.5 21V3.5h9.5V21M14 9.5h5.5V21M3 21h18M7.5 7.5H11M7.5 11.5H11M7.5 15.5H11',
  complaint: 'M3.5 4h17v13H9l-5.5 4ZM12 7.2v4M12 14v.1',
  sun: 'M15.8 12a3.8 3.8 0 1 1-7.6 0 3.8 3.8 0 0 1 7.6 0ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  theme: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM12 3.5v17M12 7h6.7M12 12h8.5M12 17h6.7',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  eye: 'M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12ZM14.8 12a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0Z',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19ZM13.5 7l3.5 3.5',
  trash: 'M4.5 6.5h15M9 6.5v-3h6v3M6.5 6.5 7.5 21h9l1-14.5M10.5 10.5v6.5M13.5 10.5v6.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
} as const;

export type IconName = keyof typeof strokes;

/** A line icon, 16 px or 20 px where `large`. A word stands beside it; where none does, the button carries the label. */
export function Icon({ name, large }: { name: IconName; large?: boolean | undefined }) {
  return (
    <svg className={large ? 'i l' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}

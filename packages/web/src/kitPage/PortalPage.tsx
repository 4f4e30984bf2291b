import { HebeiMap } from '../kit/HebeiMap.tsx';

const counts = {
  '130100': 24,
  '130200': 13,
  '130300': 9,
  '130400': 10,
  '130500': 8,
  '130600': 14,
  '130700': 8,
  '130800': 7,
  '130900': 9,
  '131000': 9,
  '131100': 6,
  '133100': 6,
  '130682': 2,
  '130181': 3,
};

/** The portal with the map, for looking. */
export default function PortalPage() {
  return (
    <section className="wrapp kit-hero">
      <h1>找一个培训班，学满今年的 90 学时</h1>
      <HebeiMap counts={counts} hrefOf={(area) => `/bases?area=${area}`} label="全省基地的分布" />
    </section>
  );
}

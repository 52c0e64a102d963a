import { filterOf, searchOf } from './filter';

const read = (search: string) => filterOf(new URLSearchParams(search), ['fagersta', 'sala'], 2026);

it('shows three years of the first municipality when the address says nothing, or nonsense', () => {
  const usual = { slug: 'fagersta', area: null, from: 2024, to: 2026 };
  expect(read('')).toEqual(usual);
  expect(read('kommun=annan&fran=1066&till=x&omrade=')).toEqual(usual);
});

it('keeps what the address asks for, years in either order', () => {
  const filter = { slug: 'sala', area: 'disorder', from: 2020, to: 2025 };
  expect(read('kommun=sala&omrade=disorder&fran=2025&till=2020')).toEqual(filter);
  expect(read(searchOf(filter).slice(1))).toEqual(filter);
});

import { numberIn } from './number-in';

it('reads numbers as Swedes write them, and knows an empty field from a zero', () => {
  expect(['12,5', '1 200', '0', '−3', '7.25'].map(numberIn)).toEqual([12.5, 1200, 0, -3, 7.25]);
  expect(['', '  ', undefined].map(numberIn)).toEqual([null, null, null]);
  expect(['tolv', '1,2,3', '5 %'].map(numberIn)).toEqual([undefined, undefined, undefined]);
});

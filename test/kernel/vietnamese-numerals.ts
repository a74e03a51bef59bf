// Reads a Vietnamese amount in words back into figures, the way a listener would: by place, not by the writer's grouping.

const digit: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
}

export function readVietnamese(text: string): number {
  let billions = 0
  let total = 0
  let group = 0
  let last = 0
  for (const word of text
    .toLowerCase()
    .replace(/ đồng$/, '')
    .split(' ')) {
    if (word === 'linh') continue
    if (word === 'mười') last = 10
    else if (word === 'mươi') [group, last] = [group + last * 10, 0]
    else if (word === 'trăm') [group, last] = [group + last * 100, 0]
    else if (word === 'nghìn') [total, group, last] = [total + (group + last) * 1e3, 0, 0]
    else if (word === 'triệu') [total, group, last] = [total + (group + last) * 1e6, 0, 0]
    else if (word === 'tỷ') [billions, total, group, last] = [total + group + last, 0, 0, 0]
    else if (last === 10) [group, last] = [group + 10, digit[word] ?? Number.NaN]
    else last = digit[word] ?? Number.NaN
  }
  return billions * 1e9 + total + group + last
}

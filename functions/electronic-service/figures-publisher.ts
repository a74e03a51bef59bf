// The figures of electronic service as public files: JSON, and CSV with Vietnamese headings.
import { formatCsv } from '../kernel/csv.ts'
import { putObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import type { ServiceFigures } from './service-figures.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

/** Creative Commons Attribution: whoever uses the figures names the court and the day. */
const licence = 'https://creativecommons.org/licenses/by/4.0/'

const columns = ['Mã Tòa án', 'Tháng', 'Người được tống đạt', 'Đã tống đạt', 'Tống đạt bằng phương tiện điện tử', 'Tiết kiệm (đồng)']

const csvOf = (figures: readonly ServiceFigures[]): string =>
  formatCsv(
    columns,
    figures.map(({ courtCode, month, recipients, served, servedElectronically, savedVnd }) => {
      const cells = [courtCode, month, recipients, served, servedElectronically, savedVnd]
      return Object.fromEntries(columns.map((column, index) => [column, String(cells[index])]))
    }),
  )

const write = async (name: string, text: string, contentType: string): Promise<void> => {
  await putObject(BUCKET_PUBLIC, name, new TextEncoder().encode(text), {
    contentType: `${contentType}; charset=utf-8`,
    cacheControl: 'public, max-age=60, s-maxage=60',
  })
}

export const publishFigures = async (figures: readonly ServiceFigures[], at: string): Promise<void> => {
  await write('service/figures.json', JSON.stringify({ licence, at, figures }), 'application/json')
  await write('service/figures.csv', csvOf(figures), 'text/csv')
}

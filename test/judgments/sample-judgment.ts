// One published judgment, as short as a judgment may be.
import type { PublishedJudgment } from '../../functions/judgments/published-judgment.ts'

export const sampleJudgment: PublishedJudgment = {
  id: '0123456789abcdefghjk',
  state: 'published',
  number: '34/2026/DS-ST',
  date: '2026-09-14',
  courtCode: 'NA-KV01',
  courtName: 'Tòa án nhân dân khu vực 1 - Nghệ An',
  level: 'first-instance',
  caseKind: 'DS',
  relation: 'Tranh chấp hợp đồng vay tài sản',
  title: 'Tranh chấp hợp đồng vay tài sản giữa bà Lô Thị B và ông Nguyễn Văn A',
  summary: 'Bên vay không trả nợ đúng hạn; Tòa án buộc trả gốc và lãi theo thỏa thuận.',
  outcome: 'partly-accepted',
  precedents: ['Án lệ số 08/2016/AL'],
  publishedOn: '2026-11-02',
  updatedAt: '2026-11-02T03:00:00.000Z',
  paragraphs: ['NỘI DUNG VỤ ÁN:', 'Bà Lô Thị B cho ông Nguyễn Văn A vay 200.000.000 đồng.', 'QUYẾT ĐỊNH:', 'Buộc ông Nguyễn Văn A trả nợ.'],
  corrections: [{ on: '2026-11-10', note: 'Sửa số tiền tại trang 2.' }],
}

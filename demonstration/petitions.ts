// Invented petitions, as their filers would have typed them.
import { type Evidence, emptyParty, emptyPetition, type Party, type Petition } from '../functions/filings/petition-form.ts'

const person = (id: string, fields: Partial<Party>): Party => ({ ...emptyParty(id), ...fields })

const home = (line: string, communeCode: string) => ({ line, communeCode, elsewhere: '', oldText: '', isLastKnown: false })

const exhibit = (id: string, title: string, form: Evidence['form'], pages: number | null, documentId: string | null): Evidence => ({
  id,
  title,
  form,
  pages,
  documentId,
  note: '',
})

/** A loan that was not paid back. `documentIds`: the note of debt, the bank statement. */
export const loanPetition = (documentIds: readonly string[], on: string): Petition => ({
  ...emptyPetition,
  matter: 'dispute',
  topic: 'T-LOAN',
  kind: 'DS',
  relation: 'DS-26.3',
  venue: { basis: 'defendant', communeCode: '16681', elsewhere: '' },
  courtCode: 'NA-KV01',
  place: 'Nghệ An',
  date: on,
  plaintiffs: [
    person('p1', {
      fullName: 'Nguyễn Văn An',
      birth: '1985-04-12',
      personalNumber: '040085001234',
      address: home('Số 12, khối 5', '16690'),
      phone: '0912345678',
      email: 'an@example.vn',
    }),
  ],
  defendants: [person('d1', { fullName: 'Trần Văn Bình', birth: '1980', address: home('Số 7, khối Tân Lâm', '16681') })],
  facts:
    'Ngày 05/03/2026 tôi cho ông Trần Văn Bình vay 250.000.000 đ, có giấy vay nợ viết tay, hẹn trả trước ngày 05/09/2026. Đến hạn ông Bình không trả.\nTừ tháng 9 đến nay tôi đã nhiều lần yêu cầu bằng điện thoại và tin nhắn nhưng ông Bình khất lần. Quyền được hoàn trả tài sản cho vay của tôi bị xâm phạm.',
  claims: [
    { id: 'c1', text: 'Buộc ông Trần Văn Bình trả cho tôi số tiền gốc đã vay.', amountVnd: 250_000_000, against: [] },
    {
      id: 'c2',
      text: 'Buộc ông Trần Văn Bình trả tiền lãi chậm trả từ ngày 06/09/2026 đến ngày nộp đơn.',
      amountVnd: 5_208_000,
      against: [],
    },
  ],
  evidence: [
    exhibit('e1', 'Giấy vay nợ ngày 05/03/2026', 'copy', 1, documentIds[0] ?? null),
    exhibit('e2', 'Sao kê chuyển khoản ngày 05/03/2026', 'copy', 2, documentIds[1] ?? null),
  ],
  missingEvidenceReason: documentIds.length < 2 ? 'Bản chính sẽ nộp tại Tòa án.' : '',
  declared: true,
})

/** A boundary between two gardens. */
export const landPetition = (documentIds: readonly string[], on: string): Petition => ({
  ...loanPetition(documentIds, on),
  topic: 'T-LAND',
  relation: 'DS-26.9',
  venue: { basis: 'property', communeCode: '16702', elsewhere: '' },
  plaintiffs: [
    person('p1', {
      fullName: 'Lô Thị Bình',
      birth: '1990-09-01',
      personalNumber: '040190005678',
      address: home('Xóm 3', '16702'),
      email: 'binh@example.vn',
    }),
  ],
  defendants: [person('d1', { fullName: 'Hồ Văn Đức', address: { ...home('Xóm 3', '16702'), isLastKnown: true } })],
  facts:
    'Gia đình tôi sử dụng thửa đất số 15 từ năm 1998. Tháng 6/2026 ông Hồ Văn Đức xây tường lấn sang khoảng 12 m². Ủy ban nhân dân phường đã hòa giải ngày 10/09/2026 nhưng không thành.',
  claims: [{ id: 'c1', text: 'Buộc ông Hồ Văn Đức tháo dỡ bức tường và trả lại phần đất đã lấn.', amountVnd: null, against: [] }],
  evidence: [
    exhibit('e1', 'Giấy chứng nhận quyền sử dụng đất', 'copy', 2, documentIds[0] ?? null),
    exhibit('e2', 'Biên bản hòa giải không thành của UBND phường', 'copy', 3, documentIds[1] ?? null),
  ],
})

/** Unpaid goods between two companies. */
export const goodsPetition = (documentIds: readonly string[], on: string): Petition => ({
  ...loanPetition(documentIds, on),
  topic: 'T-BUSINESS',
  kind: 'KDTM',
  relation: 'KDTM-30.1',
  plaintiffs: [
    {
      ...emptyParty('p1'),
      type: 'organisation',
      fullName: 'Công ty TNHH Sông Lam',
      taxCode: '2900123456',
      address: home('Số 88, đường Quang Trung', '16690'),
      email: 'phapche@songlam.example.vn',
      representative: { fullName: 'Hồ Văn Dũng', authority: 'law', position: 'Giám đốc', document: 'Giấy chứng nhận đăng ký doanh nghiệp' },
    },
  ],
  defendants: [
    {
      ...emptyParty('d1'),
      type: 'organisation',
      fullName: 'Công ty CP Vật liệu Hoàng Mai',
      taxCode: '2901987642',
      address: home('Khu công nghiệp', '16681'),
      representative: { fullName: 'Cao Thị Ngân', authority: 'law', position: 'Giám đốc', document: '' },
    },
  ],
  facts:
    'Theo hợp đồng số 12/2026 ngày 02/02/2026, công ty chúng tôi giao đủ xi măng. Bên mua chưa trả 700.000.000 đ theo biên bản đối chiếu ngày 30/06/2026.',
  claims: [{ id: 'c1', text: 'Buộc bên mua trả tiền hàng còn thiếu.', amountVnd: 700_000_000, against: [] }],
  evidence: [
    exhibit('e1', 'Hợp đồng số 12/2026', 'copy', 6, documentIds[0] ?? null),
    exhibit('e2', 'Biên bản đối chiếu công nợ', 'copy', 1, documentIds[1] ?? null),
  ],
})

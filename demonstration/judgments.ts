// Judgments on their way to the public and before it: published ones of several courts, years and kinds, one under review, one awaiting its approval.
import { appealText, divorceText, goodsText, landText, loanText, type Parties, theftText } from './judgment-texts.ts'
import { PortalClient, textOf } from './portal-client.ts'

interface Told {
  number: string
  date: string
  effectiveOn: string
  court: string
  courtName: string
  relation: string
  outcome: string
  title: string
  summary: string
  precedents?: string[]
  people: string[]
  write: (head: { court: string; number: string; day: string; matter: string }) => string
}

const answers = {
  isClosedSession: false,
  hasStateSecret: false,
  isSecrecyAsked: false,
  isAgainstCustoms: false,
  hasMinor: false,
  canBeEncoded: true,
}

const couple = (plaintiff: string, defendant: string, birth: string, number: string, address: string, phone: string): Parties => ({
  ...{ plaintiff, defendant, birth, number, address, phone },
})

const tam = couple('Phan Thị Tâm', 'Cao Xuân Lợi', '14/8/1979', '040179002211', 'xóm 4, xã Kim Liên, tỉnh Nghệ An', '0912 444 871')
const yen = couple('Vi Thị Yến', 'Lương Văn Khăm', '03/5/1988', '040188007345', 'bản Na Tổng, xã Tam Quang, tỉnh Nghệ An', '0976 300 415')
const loan = couple(
  'Hồ Thị Loan',
  'Đậu Văn Thành',
  '20/11/1983',
  '040183009127',
  'khối 6, phường Trường Vinh, tỉnh Nghệ An',
  '0904 718 226',
)
const hue = couple(
  'Nguyễn Thị Huệ',
  'Nguyễn Hữu Phúc',
  '09/01/1961',
  '040161003308',
  'xóm Đông, xã Yên Trung, tỉnh Nghệ An',
  '0389 552 760',
)

const names = ({ plaintiff, defendant }: Parties): string[] => [plaintiff, defendant]

const kv1 = { court: 'NA-KV01', courtName: 'Tòa án nhân dân khu vực 1 - Nghệ An' }
const vinh = { court: 'NA-H-VINH', courtName: 'Tòa án nhân dân thành phố Vinh' }
const province = { court: 'NA-T', courtName: 'Tòa án nhân dân tỉnh Nghệ An' }
const quyHop = { court: 'NA-H-QUY-HOP', courtName: 'Tòa án nhân dân huyện Quỳ Hợp' }

const lending = { relation: 'Tranh chấp hợp đồng vay tài sản', outcome: 'accepted' }
const boundary = { relation: 'Tranh chấp ranh giới giữa các bất động sản liền kề', outcome: 'partly-accepted' }
const divorce = { relation: 'Ly hôn', outcome: 'accepted' }
const sale = { relation: 'Tranh chấp hợp đồng mua bán hàng hóa', outcome: 'accepted' }
const theft = { relation: 'Trộm cắp tài sản', outcome: 'convicted' }

const lent = (who: Parties, docket: string): Pick<Told, 'title' | 'summary' | 'people' | 'write'> => ({
  title: 'Tranh chấp hợp đồng vay tài sản có giấy vay viết tay',
  summary: `Bà ${who.plaintiff} yêu cầu ông ${who.defendant} trả 200.000.000 đồng vay có giấy; bên vay thừa nhận nhưng xin trả dần.`,
  people: names(who),
  write: head => loanText(head, who, docket),
})
const bounded = (who: Parties, docket: string): Pick<Told, 'title' | 'summary' | 'people' | 'write'> => ({
  title: 'Tranh chấp ranh giới đất do xây tường rào',
  summary: `Tường rào của ông ${who.defendant} lấn 8,4 m² đất của bà ${who.plaintiff}; Tòa án buộc tháo dỡ phần lấn.`,
  people: names(who),
  write: head => landText(head, who, docket),
})
const parted = (who: Parties, docket: string): Pick<Told, 'title' | 'summary' | 'people' | 'write'> => ({
  title: 'Ly hôn sau thời gian dài sống ly thân',
  summary: `Bà ${who.plaintiff} xin ly hôn ông ${who.defendant}; vợ chồng không có con chung, tự thỏa thuận về tài sản.`,
  people: names(who),
  write: head => divorceText(head, who, docket),
})
const sold = (seller: string, buyer: string, manager: string, docket: string): Pick<Told, 'title' | 'summary' | 'people' | 'write'> => ({
  title: 'Tranh chấp tiền hàng theo hợp đồng mua bán xi măng',
  summary: `${buyer} nhận đủ hàng nhưng còn nợ 268.400.000 đồng; Tòa án buộc trả tiền hàng và lãi chậm trả.`,
  people: [seller, buyer, manager],
  write: head => goodsText(head, { seller, buyer, manager }, docket),
})
const stolen = (accused: string, victim: string, docket: string): Pick<Told, 'title' | 'summary' | 'people' | 'write'> => ({
  title: 'Trộm cắp xe đạp điện, phạm tội lần đầu',
  summary: `Bị cáo ${accused} lấy trộm xe đạp điện của chị ${victim}; tài sản đã được thu hồi, bị hại xin giảm nhẹ.`,
  people: [accused, victim],
  write: head => theftText(head, { accused, victim, birth: '17/6/1999', address: 'xóm 9, xã Nghi Lộc, tỉnh Nghệ An' }, docket),
})
const inherited = (who: Parties, docket: string): Pick<Told, 'title' | 'summary' | 'people' | 'write'> => ({
  title: 'Chia di sản thừa kế, trích công sức người quản lý di sản',
  summary: `Ông ${who.defendant} kháng cáo đề nghị trích công sức quản lý di sản; Tòa án cấp phúc thẩm chấp nhận một phần.`,
  people: names(who),
  write: head => appealText(head, who, docket),
})

/** By the court whose officers publish them: the first of a pair enters and reviews, the second approves. */
const published: readonly { clerk: string; second: string; judgments: readonly Told[] }[] = [
  {
    clerk: 'thuky1',
    second: 'thamphan1',
    judgments: [
      { ...kv1, ...lending, ...lent(tam, '21/2026/TLST-DS'), number: '18/2026/DS-ST', date: '2026-08-20', effectiveOn: '2026-10-22' },
      { ...kv1, ...boundary, ...bounded(loan, '07/2026/TLST-DS'), number: '11/2026/DS-ST', date: '2026-07-09', effectiveOn: '2026-10-28' },
      { ...kv1, ...divorce, ...parted(yen, '33/2026/TLST-HNGĐ'), number: '26/2026/HNGĐ-ST', date: '2026-09-11', effectiveOn: '2026-10-25' },
      {
        ...{
          ...kv1,
          ...sale,
          number: '05/2026/KDTM-ST',
          date: '2026-08-05',
          effectiveOn: '2026-10-24',
          precedents: ['Án lệ số 09/2016/AL'],
        },
        ...sold('Công ty TNHH Thành Vinh', 'Công ty Cổ phần Xây dựng Bắc Miền Trung', 'Đinh Viết Sáng', '04/2026/TLST-KDTM'),
      },
      { ...vinh, ...lending, ...lent(loan, '112/2023/TLST-DS'), number: '64/2023/DS-ST', date: '2023-11-17', effectiveOn: '2023-12-18' },
      {
        ...vinh,
        ...divorce,
        ...parted(tam, '87/2022/TLST-HNGĐ'),
        number: '41/2022/HNGĐ-ST',
        date: '2022-06-30',
        effectiveOn: '2022-07-31',
      },
      {
        ...vinh,
        ...theft,
        ...stolen('Trương Công Dân', 'Lê Thị Vân', '59/2025/TLST-HS'),
        number: '72/2025/HS-ST',
        date: '2025-06-12',
        effectiveOn: '2025-06-28',
      },
    ],
  },
  {
    clerk: 'thukytinh',
    second: 'thamphantinh',
    judgments: [
      {
        ...{ ...province, ...inherited(hue, '45/2026/TLPT-DS'), number: '39/2026/DS-PT', date: '2026-10-27', effectiveOn: '2026-10-27' },
        ...{ relation: 'Tranh chấp thừa kế tài sản', outcome: 'amended', precedents: ['Án lệ số 05/2016/AL'] },
      },
      {
        ...{ ...province, ...inherited(loan, '12/2025/TLPT-DS'), number: '15/2025/DS-PT', date: '2025-05-15', effectiveOn: '2025-05-15' },
        ...{ relation: 'Tranh chấp thừa kế tài sản', outcome: 'amended' },
      },
      {
        ...quyHop,
        ...boundary,
        ...bounded(yen, '09/2024/TLST-DS'),
        number: '06/2024/DS-ST',
        date: '2024-04-24',
        effectiveOn: '2024-05-27',
      },
      { ...quyHop, ...lending, ...lent(yen, '17/2021/TLST-DS'), number: '10/2021/DS-ST', date: '2021-09-08', effectiveOn: '2021-10-11' },
      {
        ...quyHop,
        ...theft,
        ...stolen('Lữ Văn Xanh', 'Sầm Thị Ngọc', '11/2023/TLST-HS'),
        number: '13/2023/HS-ST',
        date: '2023-03-29',
        effectiveOn: '2023-04-14',
      },
    ],
  },
]

const unfinished: readonly Told[] = [
  { ...kv1, ...lending, ...lent(hue, '48/2026/TLST-DS'), number: '31/2026/DS-ST', date: '2026-10-02', effectiveOn: '2026-11-04' },
  { ...kv1, ...boundary, ...bounded(tam, '51/2026/TLST-DS'), number: '33/2026/DS-ST', date: '2026-10-06', effectiveOn: '2026-11-09' },
]

const paperDay = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${date} tháng ${month} năm ${year}`
}

const enter = async (clerk: PortalClient, told: Told): Promise<{ id: string; version: number }> => {
  const { court, courtName, write, precedents = [], ...rest } = told
  const documentType = told.number.endsWith('-PT') ? 'BAPT' : 'BAST'
  const text = write({ court: courtName, number: told.number, day: paperDay(told.date), matter: told.relation.toLowerCase() })
  const entered = await clerk.post('/api/desk/judgments', { ...rest, precedents, courtCode: court, documentType, answers, text })
  return { id: textOf(entered, 'id'), version: 1 }
}

const review = async (clerk: PortalClient, { id, version }: { id: string; version: number }): Promise<void> => {
  await clerk.post(`/api/desk/judgments/${id}/review`, { version })
}

const signedIn = async (origin: string, login: string): Promise<PortalClient> => {
  const client = new PortalClient(origin)
  await client.signIn(login)
  return client
}

/** Officers are registered already. The worker publishes meanwhile; nothing waits for it. */
export const publishJudgments = async (origin: string): Promise<void> => {
  for (const { clerk: login, second, judgments } of published) {
    const [clerk, judge] = await Promise.all([signedIn(origin, login), signedIn(origin, second)])
    for (const told of judgments) {
      const entered = await enter(clerk, told)
      await review(clerk, entered)
      await judge.post(`/api/desk/judgments/${entered.id}/approval`, { version: 2, dismissals: [] })
    }
  }
  const clerk = await signedIn(origin, 'thuky1')
  const [underReview, awaiting] = unfinished
  if (underReview) await enter(clerk, underReview)
  if (awaiting) await review(clerk, await enter(clerk, awaiting))
}

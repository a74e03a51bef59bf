// One invented judgment with its labels: headings, panel, parties, story, findings, decision, signatures and annexes, with a trap in every part.
import * as papers from './corpus-papers.ts'
import { asOnBankSlip, type Character, givenOf, introduce, inventName, inventTwin, mention } from './corpus-people.ts'
import { commonSentences, decisions, findings, stories } from './corpus-sentences.ts'
import * as words from './corpus-vocabulary.ts'
import { type LabelledText, Manuscript, type Random, seededRandom } from './manuscript.ts'

interface Company {
  readonly id: string
  readonly form: string
  readonly name: string
}

interface Cast {
  readonly people: ReadonlyMap<string, Character>
  readonly companies: readonly [Company, Company]
  readonly bank: string
  readonly officials: readonly string[]
  readonly lawyer: string
  /** Never named in full. */
  readonly neighbour: string
}

const money = (random: Random): string =>
  random.pick([
    '150.000.000 đồng',
    '12.500.000đ',
    '1.250.000.000 đồng',
    '86.000.000 (tám mươi sáu triệu) đồng',
    '5 triệu đồng',
    '300.000 đồng',
    '020.000.000 đồng',
    '45.600.000 VNĐ',
  ])
const date = (random: Random): string => `${1 + random.below(28)}/${1 + random.below(12)}/${2019 + random.below(7)}`

function inventCompany(random: Random, id: string, owner: string): Company {
  const trade = random.pick(words.companyTrades)
  const name = random.chance(0.2) ? owner : random.pick(words.companyNames)
  return { id, form: random.pick(words.companyForms), name: trade === '' ? name : `${trade} ${name}` }
}

function inventCast(random: Random): Cast {
  const people = new Map<string, Character>()
  const taken = new Set<string>()
  const fresh = (sex: words.Sex, twinOf?: string): string => {
    for (let tries = 0; tries < 60; tries += 1) {
      const name = twinOf === undefined ? inventName(random, sex) : inventTwin(random, twinOf, sex)
      if (!taken.has(givenOf(name).toLowerCase())) {
        taken.add(givenOf(name).toLowerCase())
        return name
      }
    }
    return `${inventName(random, sex)} ${random.pick(['Khuyên', 'Thoan', 'Nhuần', 'Rạng'])}`
  }
  for (const id of ['a', 'b', 'c', 'd', 'e', 'k']) {
    const first = people.get('a')
    const sex: words.Sex = id === 'c' && first !== undefined && random.chance(0.5) ? first.sex : random.chance(0.5) ? 'man' : 'woman'
    const isTwin = id === 'c' && first?.sex === sex && random.chance(0.5)
    people.set(id, {
      id,
      fullName: fresh(sex, isTwin ? first?.fullName : undefined),
      sex,
      birthYear: id === 'k' ? 2012 + random.below(9) : 1945 + random.below(55),
      isListed: ['a', 'b', 'c'].includes(id) && random.chance(0.8),
      nickname:
        ['b', 'c'].includes(id) && random.chance(0.3)
          ? random.pick(
              words.nicknames.filter(
                each => ![...people.values()].some(other => other.nickname === each) && !taken.has(givenOf(each).toLowerCase()),
              ),
            )
          : '',
    })
  }
  const officials = Array.from(
    { length: 5 },
    () => `${random.pick(words.familyNames)} ${random.pick(['Văn', 'Thị', 'Thanh', 'Hồng'])} ${random.pick(words.givenOfMen)}`,
  )
  const first = people.get('a')
  // A judge with the given name of a party.
  if (first !== undefined && random.chance(0.2)) officials[0] = `Lê Đăng ${givenOf(first.fullName)}`
  const owner = people.get('b')?.fullName ?? ''
  return {
    people,
    companies: [inventCompany(random, 'company', owner), inventCompany(random, 'othercompany', inventName(random, 'man'))],
    bank: random.pick(words.bankNames),
    officials,
    neighbour: random.pick(
      ['Bính', 'Khoản', 'Nhỡ', 'Chuyên', 'Pà', 'Súa', 'Hạ', 'Bốn', 'Cúc', 'Đoài'].filter(each => !taken.has(each.toLowerCase())),
    ),
    lawyer: `${random.pick(words.familyNames)} Hoài ${random.pick(words.givenOfWomen)}`,
  }
}

function writeCompany(sheet: Manuscript, company: Company, isShort: boolean, random: Random): void {
  const form = isShort
    ? company.form
        .split(' ')
        .slice(0, company.form.startsWith('Công') ? 2 : 4)
        .join(' ')
    : company.form
  const isUpper = !isShort && random.chance(0.1)
  const quoted = !isShort && random.chance(0.1)
  sheet.mark(
    'organisation',
    company.id,
    quoted ? 'quoted' : isUpper ? 'capitals' : 'organisation',
    isUpper ? company.name.toUpperCase() : company.name,
    `${isUpper ? form.toUpperCase() : form} ${quoted ? '“' : ''}`,
  )
  if (quoted) sheet.write('”')
}

const numbered: Readonly<Record<string, (sheet: Manuscript, random: Random) => void>> = {
  phone: papers.phone,
  account: papers.account,
  plate: papers.plate,
  parcel: papers.parcel,
  landcert: papers.landCertificate,
  idcard: papers.personalNumber,
  taxcode: papers.taxCode,
  email: papers.email,
  insurance: papers.insurance,
}

function markSlip(sheet: Manuscript, person: Character): void {
  const name = asOnBankSlip(person)
  const given = givenOf(name)
  // Ý without its mark is Y, which is its code.
  if (given.length === 1) sheet.write(name)
  else sheet.mark('person', person.id, 'without diacritics', given, name.slice(0, name.length - given.length))
}

function writePlace(sheet: Manuscript, slot: string, manner: string, cast: Cast, random: Random): void {
  const person = cast.people.get(slot)
  if (person !== undefined) {
    if (manner === 'intro') {
      introduce(sheet, person, random, { title: true, upper: false })
      sheet.write(', ')
      papers.birthDate(sheet, random, person.birthYear)
    } else if (manner === 'slip') markSlip(sheet, person)
    else if (manner === 'name') introduce(sheet, person, random, { title: false })
    else if (manner === 'bare') sheet.mark('person', person.id, 'given name in a row', givenOf(person.fullName))
    else if (manner === 'given') sheet.mark('person', person.id, 'given after a title', givenOf(person.fullName))
    else mention(sheet, person, random, manner === 'subject' || manner === 'full' || manner === 'titled' ? manner : 'any')
    return
  }
  const [company, other] = cast.companies
  if (slot === 'neighbour') sheet.mark('person', `neighbour ${cast.neighbour}`, 'known by a given name only', cast.neighbour)
  else if (slot === 'company' || slot === 'othercompany')
    writeCompany(sheet, slot === 'company' ? company : other, manner === 'short', random)
  else if (slot === 'bank') {
    const [form = ''] = /^(?:Ngân hàng(?: TMCP)?|Quỹ tín dụng nhân dân) /u.exec(cast.bank) ?? []
    sheet.mark('organisation', 'bank', 'bank', cast.bank.slice(form.length), form)
  } else if (slot === 'lawyer') sheet.mark('kept', cast.lawyer, 'lawyer', cast.lawyer)
  else if (slot === 'money') sheet.mark('kept', 'money', 'money', money(random))
  else if (slot === 'date') sheet.write(date(random))
  else if (slot === 'vehicle') sheet.mark('kept', 'vehicle', 'brand', random.pick(words.vehicles))
  else if (slot === 'phonemodel') sheet.mark('kept', 'phonemodel', 'brand', random.pick(words.phoneModels))
  else numbered[slot]?.(sheet, random)
}

function writeSentence(sheet: Manuscript, sentence: string, cast: Cast, random: Random): void {
  for (const part of sentence.split(/(\{[^}]+\})/)) {
    const [, slot, manner = 'any'] = /^\{(\w+)(?::(\w+))?\}$/.exec(part) ?? []
    if (slot === undefined) sheet.write(part)
    else writePlace(sheet, slot, manner, cast, random)
  }
}

function writeOfficial(sheet: Manuscript, before: string, name: string): void {
  sheet.mark('kept', name, 'official', name, before)
}

function writePanel(sheet: Manuscript, cast: Cast): void {
  const [judge = '', juror = '', other = '', clerk = '', procurator = ''] = cast.officials
  sheet.write('Thành phần Hội đồng xét xử sơ thẩm gồm có:\n')
  writeOfficial(sheet, 'Thẩm phán - Chủ tọa phiên tòa: Ông ', judge)
  sheet.write('\nCác Hội thẩm nhân dân:\n')
  writeOfficial(sheet, '1. Ông ', juror)
  writeOfficial(sheet, '\n2. Bà ', other)
  writeOfficial(sheet, '\nThư ký phiên tòa: Bà ', clerk)
  sheet.write(' - Thư ký Tòa án nhân dân khu vực 1 - Nghệ An.\n')
  writeOfficial(sheet, 'Đại diện Viện kiểm sát nhân dân khu vực 1 - Nghệ An tham gia phiên tòa: Bà ', procurator)
  sheet.write(' - Kiểm sát viên.\n')
}

const labels: Readonly<Record<string, string>> = {
  a: 'Nguyên đơn',
  b: 'Bị đơn',
  c: 'Người có quyền lợi, nghĩa vụ liên quan',
  d: 'Người làm chứng',
  e: 'Người làm chứng',
}
const labelsOfCrime: Readonly<Record<string, string>> = {
  a: 'Bị hại',
  b: 'Bị cáo',
  c: 'Bị cáo',
  d: 'Người có quyền lợi, nghĩa vụ liên quan',
  e: 'Người làm chứng',
}

function writeParties(sheet: Manuscript, cast: Cast, random: Random, isCrime: boolean): void {
  for (const person of cast.people.values()) {
    if (person.id === 'k') continue
    sheet.write(`${random.pick(['', '- ', '* '])}${(isCrime ? labelsOfCrime : labels)[person.id] ?? ''}: `)
    introduce(sheet, person, random, { title: !isCrime || random.chance(0.3) })
    if (person.nickname !== '') {
      sheet.mark(
        'person',
        person.id,
        'nickname introduced',
        person.nickname,
        random.pick([' (tên gọi khác: ', ' (tên thường gọi: ', ' (biệt danh: ', ' (còn gọi là ']),
      )
      sheet.write(')')
    }
    sheet.write(', ')
    papers.birthDate(sheet, random, person.birthYear)
    sheet.write(random.pick([`; dân tộc: ${random.pick(words.peoplesWords)}; nghề nghiệp: ${random.pick(words.jobs)}`, '']))
    sheet.write('; ')
    const paper = random.below(6)
    if (paper < 3) papers.personalNumber(sheet, random)
    else if (paper === 3) papers.oldCard(sheet, random)
    else if (paper === 4) papers.passport(sheet, random)
    else papers.phone(sheet, random)
    sheet.write(random.pick([`. Địa chỉ: `, '; trú tại: ', '. Nơi cư trú: ', '; HKTT: ']))
    papers.address(sheet, random, papers.inventPlace(random))
    sheet.write(random.pick(['. Có mặt.\n', '. Vắng mặt.\n', '; có mặt.\n']))
  }
  if (random.chance(0.6)) {
    sheet.write('- Người bảo vệ quyền và lợi ích hợp pháp của nguyên đơn: ')
    sheet.mark('kept', cast.lawyer, 'lawyer', cast.lawyer, 'Bà ')
    sheet.write(' - Luật sư Văn phòng luật sư thuộc Đoàn luật sư tỉnh Nghệ An.\n')
  }
}

function writeAnnex(sheet: Manuscript, cast: Cast, random: Random): void {
  sheet.write('\nPHỤ LỤC\nDANH SÁCH NGƯỜI THAM GIA (kèm theo bản án)\n')
  let row = 1
  for (const person of cast.people.values()) {
    sheet.write(`${row}. `)
    introduce(sheet, person, random, { title: false, upper: random.chance(0.5) })
    sheet.write(' - ')
    random.pick([papers.personalNumber, papers.phone, papers.account, papers.email])(sheet, random)
    sheet.write('\n')
    row += 1
  }
}

/** The judgment of a seed: the same for the same seed. */
export function inventJudgment(seed: number): LabelledText {
  const random = seededRandom(seed * 7919 + 13)
  const cast = inventCast(random)
  const sheet = new Manuscript()
  const story = random.pick(stories)
  const isCrime = story.code === 'HS'
  sheet.write(
    `TÒA ÁN NHÂN DÂN KHU VỰC 1 - NGHỆ AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBản án số: ${1 + random.below(200)}/2026/${story.code}-ST\nNgày ${1 + random.below(28)} tháng ${1 + random.below(9)} năm 2026\nV/v ${story.relation}\n\nNHÂN DANH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTÒA ÁN NHÂN DÂN KHU VỰC 1 - NGHỆ AN\n`,
  )
  writePanel(sheet, cast)
  sheet.write(
    `Ngày ${date(random)}, tại trụ sở Tòa án nhân dân khu vực 1 - Nghệ An xét xử sơ thẩm công khai vụ án thụ lý số ${1 + random.below(300)}/2026/TLST-${story.code} về việc “${story.relation}” giữa các đương sự:\n`,
  )
  writeParties(sheet, cast, random, isCrime)
  const paragraph = (sentences: readonly string[], opener: string): void => {
    sheet.write(opener)
    for (const sentence of sentences) {
      writeSentence(sheet, sentence, cast, random)
      sheet.write(' ')
    }
    sheet.write('\n')
  }
  const some = (sentences: readonly string[], share: number): string[] => sentences.filter(() => random.chance(share))
  sheet.write(`\nNỘI DUNG VỤ ÁN\n`)
  // The child is introduced before it is called by name.
  if (story.code === 'HNGĐ') paragraph(['Về con chung: {k:intro}.'], '')
  for (let round = 0; round < 3; round += 1)
    paragraph(
      some([...story.sentences.filter(each => !each.includes(':intro')), ...commonSentences], 0.45).filter(
        each => story.code === 'HNGĐ' || !each.includes('{k'),
      ),
      random.pick(['', '* ', '- ']),
    )
  sheet.write('\nNHẬN ĐỊNH CỦA TÒA ÁN\n')
  paragraph(findings, '')
  sheet.write('\nQUYẾT ĐỊNH\n')
  for (const decision of decisions) paragraph([decision], '')
  const [judge = '', juror = '', other = ''] = cast.officials
  sheet.write('\nTM. HỘI ĐỒNG XÉT XỬ SƠ THẨM\nTHẨM PHÁN - CHỦ TỌA PHIÊN TÒA\n(đã ký)\n')
  writeOfficial(sheet, '', judge)
  sheet.write('\nCÁC HỘI THẨM NHÂN DÂN\n')
  writeOfficial(sheet, '', juror)
  sheet.write('          ')
  writeOfficial(sheet, '', other)
  sheet.write('\nNơi nhận:\n- TAND tỉnh Nghệ An;\n- VKSND khu vực 1;\n- Các đương sự;\n- Lưu hồ sơ vụ án.\n')
  if (random.chance(0.4)) writeAnnex(sheet, cast, random)
  const people = [...cast.people.values()].filter(person => person.isListed).map(({ fullName }) => ({ fullName }))
  return { text: random.chance(0.25) ? sheet.wrapped(68 + random.below(30)) : sheet.text, labels: sheet.labels, people }
}

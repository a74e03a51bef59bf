// The petition as a paper: every code turned into the words of form 23-DS (dispute), 01-VDS (request) or 01-HC (administrative case).
import { type CivilDate, formatDate, formatPaperDate, isCivilDate } from '../kernel/civil-date.ts'
import { formatVnd } from '../kernel/money.ts'
import type { Address, Claim, Evidence, Party, Petition } from './petition-form.ts'

export interface PaperField {
  label: string
  value: string
}

export type PaperBlock =
  /** One person or organisation: a name and what is known of it. */
  | { kind: 'fields'; fields: PaperField[] }
  | { kind: 'paragraphs'; paragraphs: string[] }
  /** A numbered list. */
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; columns: string[]; rows: string[][] }

export interface PaperSection {
  heading: string
  blocks: PaperBlock[]
}

/** Everything that the PDF says, in order, in Vietnamese: the language of the proceedings (BLTTDS 20). */
export interface PetitionPaper {
  form: '23-DS' | '01-VDS' | '01-HC'
  language: 'vi'
  /** For the document's properties; no names of people. */
  subject: string
  placeAndDate: string
  title: string
  addressee: string
  sections: PaperSection[]
  closing: string[]
  signature: { heading: string; names: string[]; note: string }
  footer: string
}

/** An uploaded file as the list of evidence shows it. */
export interface PaperFile {
  id: string
  name: string
  pages?: number | undefined
  sha256?: string | undefined
}

export interface PaperWords {
  courtName: string
  /** `Phường Trường Vinh, tỉnh Nghệ An`; undefined for a code that is not known. */
  communeName: (code: string) => string | undefined
  /** Name of the legal relation; empty when none was chosen. */
  relationName: string
}

const formOf = (petition: Petition): PetitionPaper['form'] => {
  if (petition.kind === 'HC') return '01-HC'
  return petition.matter === 'request' ? '01-VDS' : '23-DS'
}

const titles: Readonly<Record<PetitionPaper['form'], string>> = {
  '23-DS': 'ĐƠN KHỞI KIỆN',
  '01-VDS': 'ĐƠN YÊU CẦU GIẢI QUYẾT VIỆC DÂN SỰ',
  '01-HC': 'ĐƠN KHỞI KIỆN',
}

const filled = (fields: readonly PaperField[]): PaperField[] => fields.filter(field => field.value.trim() !== '')

const dateWords = (text: string): string => (isCivilDate(text) ? formatDate(text, 'vi') : text)

/** An address as papers write it, with the names of the communes of today. */
export const addressWords = (address: Address, words: Pick<PaperWords, 'communeName'>): string => {
  const commune = address.communeCode === '' ? '' : (words.communeName(address.communeCode) ?? address.communeCode)
  return [address.line, commune, address.elsewhere].filter(part => part.trim() !== '').join(', ')
}

const authorityWords = { law: 'đại diện theo pháp luật', authorisation: 'đại diện theo ủy quyền' } as const

const representativeFields = (party: Party): PaperField[] => {
  const { representative } = party
  if (representative === null) return []
  const position = representative.position === '' ? '' : `, chức vụ: ${representative.position}`
  return filled([
    { label: 'Người đại diện', value: `${representative.fullName} (${authorityWords[representative.authority]})${position}` },
    { label: 'Giấy tờ về quyền đại diện', value: representative.document },
  ])
}

const partyBlock = (party: Party, name: string, words: PaperWords): PaperBlock => {
  const isPerson = party.type === 'person'
  const place = isPerson ? 'Địa chỉ' : 'Địa chỉ trụ sở'
  const lastKnown = party.address.isLastKnown ? ' (nơi cư trú, làm việc hoặc có trụ sở cuối cùng)' : ''
  return {
    kind: 'fields',
    fields: filled([
      { label: name, value: party.fullName },
      { label: party.birth.length > 4 ? 'Ngày sinh' : 'Năm sinh', value: isPerson ? dateWords(party.birth) : '' },
      { label: 'Số định danh cá nhân', value: isPerson ? party.personalNumber : '' },
      { label: 'Mã số thuế', value: isPerson ? '' : party.taxCode },
      { label: `${place}${lastKnown}`, value: addressWords(party.address, words) },
      { label: 'Địa chỉ ghi trong giấy tờ cũ', value: party.address.oldText },
      { label: 'Số điện thoại', value: party.phone },
      { label: 'Địa chỉ thư điện tử', value: party.email },
      ...representativeFields(party),
      { label: 'Người làm chứng việc ký đơn', value: party.cannotSign ? party.signingWitness : '' },
    ]),
  }
}

const partySection = (heading: string, parties: readonly Party[], words: PaperWords): PaperSection[] => {
  if (parties.length === 0) return []
  const name = (party: Party) => (party.type === 'person' ? 'Họ và tên' : 'Tên cơ quan, tổ chức')
  return [{ heading, blocks: parties.map(party => partyBlock(party, name(party), words)) }]
}

const lines = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')

const claimWords = (claim: Claim, petition: Petition): string => {
  const text = claim.text.trim()
  const sentence = /[.!?;:]$/.test(text) ? text : `${text}.`
  const amount = claim.amountVnd === null ? '' : ` Số tiền: ${formatVnd(claim.amountVnd)}.`
  const people = petition.defendants.filter(party => claim.against.includes(party.id)).map(party => party.fullName)
  const against = people.length === 0 || people.length === petition.defendants.length ? '' : ` Đối với: ${people.join('; ')}.`
  return `${sentence}${amount}${against}`
}

const evidenceForms: Readonly<Record<Evidence['form'], string>> = {
  original: 'Bản chính',
  'certified-copy': 'Bản sao có chứng thực',
  copy: 'Bản sao',
  recording: 'Ghi âm, ghi hình (nộp tại Tòa án)',
  object: 'Hiện vật (nộp tại Tòa án)',
}

const evidenceRows = (petition: Petition, files: readonly PaperFile[]): string[][] => {
  const row = (title: string, form: string, pages: number | null | undefined, file: PaperFile | undefined, note: string): string[] => [
    [title, note].filter(part => part.trim() !== '').join('. '),
    form,
    pages ? String(pages) : '',
    file?.name ?? '',
  ]
  const listed = petition.evidence.map(each => {
    const file = files.find(one => one.id === each.documentId)
    return row(each.title, evidenceForms[each.form], each.pages ?? file?.pages, file, each.note)
  })
  // A file that was uploaded without a row of its own is filed as well, so the paper names it.
  const others = files.filter(file => !petition.evidence.some(each => each.documentId === file.id))
  return [...listed, ...others.map(file => row('Tài liệu kèm theo', 'Tệp điện tử', file.pages, file, ''))].map((cells, index) => [
    String(index + 1),
    ...cells,
  ])
}

const evidenceSection = (petition: Petition, files: readonly PaperFile[]): PaperSection[] => {
  const rows = evidenceRows(petition, files)
  const blocks: PaperBlock[] = []
  if (rows.length > 0) blocks.push({ kind: 'table', columns: ['STT', 'Tài liệu, chứng cứ', 'Hình thức', 'Số trang', 'Tệp'], rows })
  if (petition.missingEvidenceReason.trim() !== '')
    blocks.push({
      kind: 'paragraphs',
      paragraphs: [`Tài liệu, chứng cứ chưa nộp được và lý do (Điều 189 khoản 5): ${petition.missingEvidenceReason.trim()}`],
    })
  const heading =
    petition.matter === 'request' ? 'Tài liệu, chứng cứ kèm theo đơn yêu cầu' : 'Danh mục tài liệu, chứng cứ kèm theo đơn khởi kiện'
  return blocks.length === 0 ? [] : [{ heading, blocks }]
}

const textSection = (heading: string, text: string): PaperSection[] =>
  text.trim() === '' ? [] : [{ heading, blocks: [{ kind: 'paragraphs', paragraphs: lines(text) }] }]

const sectionsOf = (petition: Petition, files: readonly PaperFile[], words: PaperWords): PaperSection[] => {
  const isRequest = petition.matter === 'request'
  const claims: PaperSection[] =
    petition.claims.length === 0
      ? []
      : [
          {
            heading: isRequest ? 'Những vấn đề yêu cầu Tòa án giải quyết' : 'Yêu cầu Tòa án giải quyết những vấn đề sau đây',
            blocks: [{ kind: 'list', items: petition.claims.map(claim => claimWords(claim, petition)) }],
          },
        ]
  return [
    ...partySection(isRequest ? 'Người yêu cầu giải quyết việc dân sự' : 'Người khởi kiện', petition.plaintiffs, words),
    ...textSection('Địa chỉ các bên thỏa thuận để Tòa án liên hệ', petition.contactAddress),
    ...partySection('Người bị kiện', petition.defendants, words),
    ...partySection('Người có quyền, lợi ích được bảo vệ', petition.protectedPersons, words),
    ...partySection(
      isRequest ? 'Người có liên quan đến việc yêu cầu' : 'Người có quyền lợi, nghĩa vụ liên quan',
      petition.relatedPersons,
      words,
    ),
    ...textSection('Quan hệ pháp luật', words.relationName),
    ...textSection(isRequest ? 'Lý do, mục đích, căn cứ của yêu cầu' : 'Nội dung sự việc, quyền và lợi ích bị xâm phạm', petition.facts),
    ...claims,
    ...(petition.witnesses.length === 0
      ? []
      : [
          {
            heading: 'Người làm chứng',
            blocks: petition.witnesses.map(
              (witness): PaperBlock => ({
                kind: 'fields',
                fields: filled([
                  { label: 'Họ và tên', value: witness.fullName },
                  { label: 'Địa chỉ', value: witness.address },
                ]),
              }),
            ),
          },
        ]),
    ...evidenceSection(petition, files),
    ...textSection('Yêu cầu người phiên dịch', petition.interpreter),
    ...textSection('Các thông tin khác', petition.otherInformation),
  ]
}

const closingOf = (petition: Petition): string[] => [
  ...(petition.noParallelComplaint && petition.kind === 'HC'
    ? ['Tôi (chúng tôi) cam đoan không đồng thời khiếu nại đến người có thẩm quyền giải quyết khiếu nại.']
    : []),
  ...(petition.declared ? ['Tôi (chúng tôi) cam đoan những lời khai trong đơn là đúng sự thật.'] : []),
]

/** The paper of a petition. `signatories` are the names that may stand under it, in the order of the plaintiffs. */
export const petitionPaper = (asked: {
  petition: Petition
  files: readonly PaperFile[]
  words: PaperWords
  signatories: readonly string[]
  preparedOn: CivilDate
}): PetitionPaper => {
  const { petition, files, words, signatories, preparedOn } = asked
  const form = formOf(petition)
  const day = isCivilDate(petition.date) ? petition.date : preparedOn
  return {
    form,
    language: 'vi',
    subject: titles[form],
    placeAndDate: [petition.place.trim(), formatPaperDate(day)].filter(part => part !== '').join(', '),
    title: titles[form],
    addressee: words.courtName,
    sections: sectionsOf(petition, files, words),
    closing: closingOf(petition),
    signature: {
      heading: form === '01-VDS' ? 'Người yêu cầu' : 'Người khởi kiện',
      names: [...signatories],
      note: 'Ký điện tử bằng cách gõ họ tên sau khi xác thực danh tính trên Cổng dịch vụ Tòa án; chữ ký được lưu cùng mã băm SHA-256 của bản đơn này. Tòa án có thể yêu cầu chữ ký điện tử được chứng thực hoặc chữ ký trực tiếp.',
    },
    footer: `Mẫu số ${form}`,
  }
}

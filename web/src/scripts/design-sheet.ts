// The kit's patterns on the design sheet, beside the built ones; they must look and read the same.
import { sampleDeadlines } from '../components/sample-deadlines.ts'
import { sampleCode, sampleHash } from '../site/samples.ts'
import { checkboxCards, radioCards } from './kit/choice-cards.ts'
import { dateFields } from './kit/date-fields.ts'
import { deadlineChip } from './kit/deadline-chip.ts'
import { errorSummary } from './kit/error-summary.ts'
import { failureNotice } from './kit/failure.ts'
import { field, selectInput, textArea, textInput } from './kit/field.ts'
import { fileRow } from './kit/file-row.ts'
import { foldTable } from './kit/fold-table.ts'
import { fillPlace, h, placeById } from './kit/h.ts'
import { moneyField } from './kit/money-field.ts'
import { emptyState, notice } from './kit/notice.ts'
import { loadWords } from './kit/page-words.ts'
import { pagination } from './kit/pagination.ts'
import { receiptCode } from './kit/receipt-code.ts'
import { statusTag } from './kit/status-tag.ts'
import { stepper } from './kit/stepper.ts'
import { timeline } from './kit/timeline.ts'
import { progressBar, skeleton } from './kit/wait.ts'

const { design } = await loadWords({ vi: () => import('../words/vi/design.ts'), en: () => import('../words/en/design.ts') })

const nothing = () => undefined
const progress = progressBar(design.progress)
progress.update(0.4)
const large = { sizeBytes: 5_348_000, onRemove: nothing }

fillPlace(
  placeById('scripted'),
  errorSummary([{ fieldId: 'kit-name', message: design.name.error }]),
  stepper({
    steps: design.steps.map((label, index) => ({ label, done: index < 2, href: index < 2 ? '#main' : undefined })),
    current: 3,
    minutesLeft: 5,
  }),
  field(
    { id: 'kit-name', label: design.name.label, hint: design.name.hint, article: design.article, error: design.name.error },
    textInput(),
  ).element,
  field({ id: 'kit-facts', label: design.name.label, optional: true }, textArea()).element,
  field({ id: 'kit-choice', label: design.dispute.label }, selectInput(design.dispute.choices, 'no')).element,
  radioCards({ id: 'kit-dispute', ...design.dispute, chosen: ['yes'] }).element,
  checkboxCards({ id: 'kit-consent', ...design.consent, chosen: ['portal'] }).element,
  dateFields({ id: 'kit-birth', label: design.birth.label, value: '1958-03-08' }).element,
  moneyField({ id: 'kit-amount', label: design.amount.label, amountVnd: 1_500_000 }).element,
  h('p', {}, statusTag(design.states.received, 'success'), ' ', statusTag(design.states.asked, 'warning')),
  sampleDeadlines.map(deadlineChip),
  timeline(design.timeline.map(entry => ({ ...entry, state: entry.state === 'done' ? 'done' : entry.state === 'now' ? 'now' : 'next' }))),
  h(
    'ul',
    { class: 'file-list' },
    fileRow({ name: design.files.sent, sizeBytes: 2_517_000, state: 'received', sha256: sampleHash }).element,
    fileRow({ name: design.files.sending, ...large, state: 'slow', progress: 0.37 }).element,
    fileRow({ name: design.files.failed, ...large, state: 'failed', cause: design.files.cause, onRetry: nothing }).element,
  ),
  notice('information', design.notice.title, h('p', {}, design.notice.body)),
  await failureNotice({ ok: false, reason: 'signed-out' }),
  await failureNotice({ ok: false, reason: 'offline' }, nothing),
  emptyState(design.empty.title, h('p', {}, design.empty.body)),
  receiptCode(sampleCode),
  foldTable(
    design.table.caption,
    design.table.columns.map((column, index) => ({ ...column, cell: (row: readonly string[]) => row[index] })),
    design.table.rows,
  ),
  skeleton(),
  progress.element,
  pagination({ previous: nothing, next: nothing, current: 2, total: 5, label: design.scripted }),
)

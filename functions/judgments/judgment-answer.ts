// What every act at the desk answers.
import type { Judgment } from './judgment.ts'
import type { JudgmentAnswer } from './judgment-form.ts'

export const answerOf = ({ id, version, state }: Judgment): JudgmentAnswer => ({ id, version, state })

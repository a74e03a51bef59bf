// The window onto feedback: where the answer is announced.
import { findFeedback } from './feedback-store.ts'

/** The address that somebody without an account left, and the language in which they wrote. */
export const correspondentOf = async (id: string): Promise<{ email: string | undefined; language: 'vi' | 'en' } | undefined> => {
  const feedback = await findFeedback(id)
  return feedback && { email: feedback.email, language: feedback.language }
}

// The e-mail channel of notices: one message to one address, and what is known of it afterwards.
import type { Message } from '../platform/mail.ts'
import { handOverMail, type Sending } from '../platform/mail-handover.ts'

export const sendEmail = async (message: Message): Promise<Sending> => (await handOverMail(message)).sending

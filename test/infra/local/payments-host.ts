// Holds the payment sandbox in a process that a test kills; tells its address and its key.
import { createPayments } from '../../../infra/local/engines/payments/payments.ts'

const payments = await createPayments({ directory: process.argv[2] ?? '', now: () => new Date() })
process.send?.(JSON.stringify({ address: payments.address, secretKey: payments.secretKey }))

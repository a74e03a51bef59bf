// Refusals of copies and of proofs.
export const copyRefusals = {
  'proof.thing-missing': { what: 'Không tìm thấy giấy tờ đã chứng thực.', todo: 'Kiểm tra lại mã hoặc tệp.' },
}

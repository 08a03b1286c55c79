/** Files from outside: what they are by content, what a malware scanner says of them, and what was taken in. */
export { clamdScanner, NO_SCANNER, type Scanner, type ScannerAddress } from './scanner.ts';
export { createUploadGate, Quarantined, type UploadGate } from './upload-gate.ts';
export {
  countUploads,
  listQuarantined,
  markDestroyed,
  recordQuarantine,
  recordUpload,
  type QuarantinedFile,
  type UploadCounts,
} from './upload-log.ts';
export { uploadFailures } from './failures.ts';

/** A setting that is wrong stops the start with one sentence, not with a stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Why a command ends without its work, for who typed it. */
export class Ended extends Error {
  /** 1: it could not be done. 2: it cannot be asked for like this. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

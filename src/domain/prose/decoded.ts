/** `address`, or a part of one, with its bytes read as the characters that they are; as it is where they are none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

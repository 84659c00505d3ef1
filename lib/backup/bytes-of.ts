/** The bytes of a stream of `tar-stream`, whose types do not say what they carry. */
export async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("a stream of bytes carries something else");
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

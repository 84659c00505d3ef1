import { crc32, deflateRawSync } from "node:zlib";

export type ZipPart = {
  name: string;
  content: Buffer | string;
  /** Lies, for archives that are made to harm. */
  bytes?: number;
  method?: number;
  flags?: number;
  crc?: number;
  /** Stands for the bytes of the first file. */
  isShared?: boolean;
};

const utf8Names = 0x800;

/** A zip archive of these files (APPNOTE 4.3.6), as exact or as wrong as they say. */
export function zipOf(parts: readonly ZipPart[], told = parts.length): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.isShared ? Buffer.alloc(0) : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((part.flags ?? 0) | utf8Names, 2);
    common.writeUInt16LE(part.method ?? 8, 4);
    common.writeUInt32LE(part.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.bytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(part.isShared ? 0 : offset, 10);
    central.push(Buffer.concat([Buffer.from("504b01021400", "hex"), common, rest, name]));
    if (part.isShared) continue;
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("504b0506", 0, "hex");
  end.writeUInt16LE(told & 0xffff, 8);
  end.writeUInt16LE(told & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

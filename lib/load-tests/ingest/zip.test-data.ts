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
const most32 = 0xffffffff;

/**
 * A zip archive of these files (APPNOTE 4.3.6), as exact or as wrong as they say. With `isZip64` sizes and offsets stand
 * where archives of more than 4 GiB have them (4.5.3).
 */
export function zipOf(parts: readonly ZipPart[], told = parts.length, isZip64 = false): Buffer {
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
    common.writeUInt32LE(Math.min(part.bytes ?? content.length, most32), 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), common, name, packed]);
    const rest = Buffer.alloc(14);
    const start = part.isShared ? 0 : offset;
    rest.writeUInt32LE(isZip64 ? most32 : start, 10);
    const extra = isZip64 ? zip64Extra(part.bytes ?? content.length, packed.length, start) : Buffer.alloc(0);
    const listed = Buffer.from(common);
    if (isZip64) listed.fill(0xff, 14, 22);
    listed.writeUInt16LE(extra.length, 24);
    central.push(Buffer.concat([Buffer.from("504b01021400", "hex"), listed, rest, name, extra]));
    if (part.isShared) continue;
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  const end64 = isZip64 ? zip64End(told, directory.length, offset) : Buffer.alloc(0);
  end.write("504b0506", 0, "hex");
  end.writeUInt16LE(told & 0xffff, 8);
  end.writeUInt16LE(told & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  if (isZip64) end.fill(0xff, 8, 20);
  return Buffer.concat([...locals, directory, end64, end]);
}

function zip64Extra(bytes: number, packedBytes: number, offset: number): Buffer {
  return Buffer.concat([Buffer.from("01001800", "hex"), ...[bytes, packedBytes, offset].map(uint64)]);
}

/** The end record and where it is (4.3.14, 4.3.15). */
function zip64End(entries: number, directoryBytes: number, directoryAt: number): Buffer {
  const numbers = [entries, entries, directoryBytes, directoryAt].map(uint64);
  const record = Buffer.concat([Buffer.from("504b0606", "hex"), uint64(44), Buffer.alloc(12), ...numbers]);
  const disks = Buffer.from("01000000", "hex");
  const locator = [Buffer.from("504b060700000000", "hex"), uint64(directoryAt + directoryBytes), disks];
  return Buffer.concat([record, ...locator]);
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

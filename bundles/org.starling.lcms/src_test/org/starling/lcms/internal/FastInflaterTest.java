package org.starling.lcms.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.junit.jupiter.api.Test;

/** Our decoder of zlib data beside the JDK's, which is zlib itself. */
class FastInflaterTest {

	private final SplittableRandom random = new SplittableRandom(5);
	private final FastInflater ours = new FastInflater();

	@Test
	void whatZlibPacksIsUnpackedToTheLastByte() {
		for (int kind = 0; kind < 7; kind++) {
			for (int size : new int[] { 0, 1, 3, 100, 5000, kind == 5 ? 100_000 : 20_000 }) {
				byte[] data = data(kind, size);
				for (int strategy : new int[] { Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY }) {
					byte[] packed = packed(data, kind % 3 == 0 ? 9 : kind % 3 == 1 ? 1 : 6, strategy);
					ours.inflate(packed, packed.length, size + 10);
					String name = "kind " + kind + ", size " + size + ", strategy " + strategy;
					assertNull(ours.fault, name);
					assertArrayEquals(data, Arrays.copyOf(ours.out, ours.count), name);
				}
				byte[] stored = packed(data, 0, Deflater.DEFAULT_STRATEGY);
				ours.inflate(stored, stored.length, size + 10);
				assertArrayEquals(data, Arrays.copyOf(ours.out, ours.count));
			}
		}
	}

	@Test
	void cutDataGiveAPrefixAndTheFault() {
		byte[] data = data(3, 4000);
		byte[] packed = packed(data, 6, Deflater.DEFAULT_STRATEGY);
		for (int cut = 0; cut < packed.length; cut += 3) {
			ours.inflate(packed, cut, 1 << 16);
			assertNotNull(ours.fault, "cut at " + cut);
			assertArrayEquals(Arrays.copyOf(data, ours.count), Arrays.copyOf(ours.out, ours.count), "cut at " + cut);
		}
		ours.inflate(packed, packed.length - 5, 1 << 16);
		assertTrue(ours.count > 3900, () -> "nearly all of it: " + ours.count);
	}

	@Test
	void changedDataAreTakenOrRefusedAsZlibDoes() {
		Inflater theirs = new Inflater();
		byte[] out = new byte[1 << 16];
		int refused = 0;
		for (int run = 0; run < 1200; run++) {
			byte[] packed = packed(data(run % 7, 300), run % 2 == 0 ? 6 : 1, Deflater.DEFAULT_STRATEGY);
			for (int k = random.nextInt(3); k >= 0; k--) {
				packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
			}
			theirs.reset();
			theirs.setInput(packed);
			int count = -1;
			try {
				count = theirs.inflate(out);
				count = theirs.finished() ? count : -1;
			} catch (DataFormatException e) {
				refused++;
			}
			ours.inflate(packed, packed.length, 1 << 16);
			assertEquals(count >= 0, ours.fault == null, "run " + run + ": " + ours.fault);
			if (count >= 0) {
				assertArrayEquals(Arrays.copyOf(out, count), Arrays.copyOf(ours.out, ours.count));
			}
		}
		theirs.end();
		assertTrue(refused > 300, "many changes are seen");
	}

	private byte[] data(int kind, int size) {
		byte[] data = new byte[size];
		ByteBuffer numbers = ByteBuffer.wrap(data);
		for (int i = 0; i < size; i++) {
			switch (kind) {
				case 0 -> data[i] = 0;
				case 1 -> data[i] = (byte) random.nextInt(256);
				case 2 -> data[i] = (byte) (i % 7);
				case 3 -> {
					if (i % 8 == 0 && i + 8 <= size) {
						numbers.putDouble(i, (float) (100 + i * 0.01 + random.nextDouble()));
					}
				}
				case 4 -> data[i] = (byte) Math.min(127, -Math.log(random.nextDouble()) * 3);
				case 5 -> data[i] = (byte) (i < 40_000 ? i * i >> 3 : data[i - 32_768]);
				default -> data[i] = (byte) (Math.exp(-40 * random.nextDouble()) * 255);
			}
		}
		return data;
	}

	private static byte[] packed(byte[] data, int level, int strategy) {
		Deflater deflater = new Deflater(level);
		deflater.setStrategy(strategy);
		deflater.setInput(data);
		deflater.finish();
		byte[] out = new byte[data.length + data.length / 100 + 200];
		int n = 0;
		while (!deflater.finished()) {
			n += deflater.deflate(out, n, out.length - n);
		}
		deflater.end();
		return Arrays.copyOf(out, n);
	}
}

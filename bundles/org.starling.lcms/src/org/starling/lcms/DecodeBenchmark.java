package org.starling.lcms;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;

import javax.xml.stream.XMLStreamException;

import org.starling.lcms.internal.ParserTrials;

/** How fast a file is read: this bundle's reader, and other ways beside it. */
public final class DecodeBenchmark {

	private interface Way {
		void run() throws IOException, XMLStreamException, DataFormatException;
	}

	private DecodeBenchmark() {
	}

	/**
	 * Megabytes of the file in a second of the calling thread's processor time, the best of some runs of each way.
	 *
	 * @param file mzML whose arrays are all of 64 bits in zlib, for the ways beside ours do no other
	 * @param runs of each way, one after the other, so that a change of the machine meets all of them
	 * @throws IOException when the file cannot be read that way
	 */
	public static Map<String, Double> megabytesPerSecond(Path file, int runs) throws IOException {
		double megabytes = Files.size(file) / 1e6;
		Map<String, Way> ways = new LinkedHashMap<>();
		ways.put("this reader: all arrays to numbers", () -> RunSummary.of(file));
		ways.put("JDK Base64 and java.util.zip alone", () -> ParserTrials.unpacked(file));
		ways.put("JDK StAX: tokens alone", () -> ParserTrials.tokens(file, false));
		ways.put("JDK StAX: all arrays to numbers", () -> ParserTrials.decoded(file, false));
		ways.put("Aalto: tokens alone", () -> ParserTrials.tokens(file, true));
		ways.put("Aalto: all arrays to numbers", () -> ParserTrials.decoded(file, true));
		Map<String, Double> best = new LinkedHashMap<>();
		for (int run = 0; run < runs; run++) {
			for (Map.Entry<String, Way> way : ways.entrySet()) {
				long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
				try {
					way.getValue().run();
				} catch (XMLStreamException | DataFormatException | IllegalArgumentException e) {
					throw new IOException(file + ": " + way.getKey() + ": " + e.getMessage(), e);
				}
				double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9;
				best.merge(way.getKey(), megabytes / seconds, Math::max);
			}
		}
		return best;
	}
}

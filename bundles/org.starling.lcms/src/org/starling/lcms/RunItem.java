package org.starling.lcms;

import java.util.List;
import java.util.Optional;

/** A spectrum or a chromatogram: what a run holds. */
public sealed interface RunItem permits Spectrum, Chromatogram {

	/** Position within its list, from 0. */
	int index();

	/** The file's own id, such as {@code scan=19}. */
	String id();

	/** The element's own parameters. */
	Params params();

	/** All arrays in the file's order. */
	List<DataArray> arrays();

	/** Byte offset of the element in the file; of the uncompressed text when the file is compressed. */
	long byteOffset();

	default Optional<DataArray> array(ArrayKind kind) {
		for (DataArray array : arrays()) {
			if (array.kind() == kind) {
				return Optional.of(array);
			}
		}
		return Optional.empty();
	}

	/** The values of the first array of a kind; empty when there is none. Not to be written to. */
	default double[] values(ArrayKind kind) {
		for (DataArray array : arrays()) {
			if (array.kind() == kind) {
				return array.values();
			}
		}
		return new double[0];
	}

	/** Number of points: the length of the intensities, or of the longest array when there are no intensities. */
	default int points() {
		int longest = 0;
		for (DataArray array : arrays()) {
			if (array.kind() == ArrayKind.INTENSITY) {
				return array.length();
			}
			longest = Math.max(longest, array.length());
		}
		return longest;
	}
}

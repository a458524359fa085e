package org.starling.cli.internal.lcms;

import java.util.ArrayList;
import java.util.List;

import org.starling.lcms.ExtractedChromatograms.Window;

import picocli.CommandLine.Option;

/** What of the spectra of a file is summed to chromatograms, beside those that the file has. */
public final class WindowOptions {

	@Option(names = "--tic", description = "Sum all intensities of each spectrum as well.")
	private boolean total;

	@Option(names = "--xic", paramLabel = "MZ,PPM", description = "Sum those within PPM millionths around MZ as well; repeatable.")
	private List<String> extracted = new ArrayList<>();

	@Option(names = "--ms-level", description = "Level of the spectra that are summed. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private int msLevel;

	/** Empty when nothing is summed. */
	public List<Window> windows() {
		List<Window> windows = new ArrayList<>();
		if (total) {
			windows.add(Window.TOTAL);
		}
		extracted.forEach(text -> windows.add(Window.parse(text)));
		return windows;
	}

	/** Of the spectra that are summed. */
	public int msLevel() {
		return msLevel;
	}
}

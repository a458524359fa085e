package org.starling.lcms;

import java.util.List;

/**
 * What a file says before its first spectrum.
 *
 * @param format      the standard
 * @param version     the standard's version as the file writes it, such as 1.1.0
 * @param runId       id of the run, or empty
 * @param startTime   start of the run as the file writes it, or empty
 * @param instruments instruments in the file's order
 * @param sources     names of the files that it was converted from
 * @param software    names and versions of the programs that wrote it
 * @param content     parameters of the file's content
 * @param spectra     how many spectra the file says it has; -1 when it says nothing
 */
public record RunHeader(Format format, String version, String runId, String startTime, List<Instrument> instruments, List<String> sources,
		List<String> software, Params content, int spectra) {

	/** A file's standard. */
	public enum Format {
		MZML("mzML"), MZXML("mzXML"), UNKNOWN("");

		private final String title;

		Format(String title) {
			this.title = title;
		}

		public String title() {
			return title;
		}
	}

	/**
	 * An instrument.
	 *
	 * @param id     the file's id of it
	 * @param model  name of the model, empty when the file has none
	 * @param params all parameters, those of source, analyzer and detector behind the instrument's own
	 */
	public record Instrument(String id, String model, Params params) {
	}

	public RunHeader {
		instruments = List.copyOf(instruments);
		sources = List.copyOf(sources);
		software = List.copyOf(software);
	}

	/** The first instrument's model; empty when the file names none. */
	public String instrument() {
		return instruments.isEmpty() ? "" : instruments.getFirst().model();
	}
}

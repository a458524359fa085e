package org.starling.cli.internal.adc;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.adc.SampleFile;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Samples of a converter in a column of a file. */
final class SamplesInput {

	@Parameters(paramLabel = "FILE", description = "Delimited text with the samples or codes in a column.")
	private Path file;

	@Option(names = "--column", description = "Heading of the column. Default: the first one of numbers but time.")
	private String column;

	/** The samples in the file's order. */
	double[] read() throws IOException {
		return SampleFile.read(file, column);
	}

	Path file() {
		return file;
	}
}

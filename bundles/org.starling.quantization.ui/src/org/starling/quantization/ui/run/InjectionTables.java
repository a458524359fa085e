package org.starling.quantization.ui.run;

import java.util.List;
import java.util.function.Function;

import org.starling.lcms.ReadProblem;
import org.starling.lcms.quantitation.InjectionFile;
import org.starling.lcms.quantitation.RunData;
import org.starling.lcms.quantitation.SequenceEntry;
import org.starling.tables.Table;

/** Tables about the injections of a run. */
final class InjectionTables {

	private InjectionTables() {
	}

	/** What each file says of itself, in the order of the sequence. */
	static Table files(RunData data) {
		List<SequenceEntry> entries = data.entries();
		return Table.builder().text(Messages.Column_sample, texts(entries, SequenceEntry::sample))
				.text(Messages.Column_type, texts(entries, e -> e.type().id()))
				.text(Messages.Column_file, texts(entries, SequenceEntry::file))
				.text(Messages.Column_format, texts(entries, e -> of(data, e, f -> f.header().format().title() + ' ' + f.header().version())))
				.text(Messages.Column_instrument, texts(entries, e -> of(data, e, f -> f.header().instrument())))
				.text(Messages.Column_start, texts(entries, e -> of(data, e, f -> f.header().startTime())))
				.number(Messages.Column_chromatograms, null, entries.stream().mapToDouble(e -> data.file(e) == null ? Double.NaN
						: data.file(e).chromatograms().size()).toArray())
				.text(Messages.Column_problem, texts(entries, e -> problem(data.file(e)))).build();
	}

	private static String problem(InjectionFile file) {
		return file == null ? null : !file.failure().isEmpty() ? file.failure()
				: file.problems().stream().map(ReadProblem::toString).findFirst().orElse(null);
	}

	private static String of(RunData data, SequenceEntry entry, Function<InjectionFile, String> text) {
		InjectionFile file = data.file(entry);
		return file == null || file.header() == null ? null : text.apply(file).strip();
	}

	private static String[] texts(List<SequenceEntry> entries, Function<SequenceEntry, String> text) {
		return entries.stream().map(text).map(t -> t == null || t.isEmpty() ? null : t).toArray(String[]::new);
	}
}

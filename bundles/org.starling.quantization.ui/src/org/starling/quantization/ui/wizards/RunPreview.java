package org.starling.quantization.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.starling.lcms.Chromatogram;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.quantitation.InjectionFile;
import org.starling.lcms.quantitation.RunData;
import org.starling.lcms.quantitation.SequenceEntry;
import org.starling.quantization.ui.Digits;
import org.starling.tables.Table;

/**
 * What a table of injections and its files hold, before they are imported. Made on a worker thread.
 *
 * @param data        what was read
 * @param transitions the reactions that the files monitor, those of most files first
 * @param problems    file, row and place of all that is wrong
 */
record RunPreview(RunData data, List<Reaction> transitions, Table problems) {

	/** A monitored reaction; equal when both m/z are equal to a hundredth. */
	record Reaction(double q1, double q3) {

		private static final double CENT = 100;

		static Reaction of(Chromatogram c) {
			return new Reaction(Math.round(c.q1() * CENT) / CENT, Math.round(c.q3() * CENT) / CENT);
		}

		String text() {
			return Digits.of(q1, 7) + " / " + Digits.of(q3, 7); //$NON-NLS-1$
		}

		/** Whether the other can be this one with heavy isotopes: up to 12 more in the precursor, no more in the product. */
		boolean canBeLabelled(Reaction other) {
			double heavier = other.q1 - q1;
			double product = other.q3 - q3;
			return heavier > 0.9 && heavier < 12.5 && product > -0.5 && product < heavier + 0.5;
		}
	}

	/**
	 * Reads a run.
	 *
	 * @throws IOException              when the table cannot be read
	 * @throws IllegalArgumentException with file, row and column, when a cell of the table does not say what it has to
	 */
	static RunPreview of(Path sequence, Path folder, BooleanSupplier cancelled) throws IOException {
		RunData data = RunData.read(sequence, folder, cancelled, share -> {
		});
		Map<Reaction, Integer> counts = new HashMap<>();
		for (InjectionFile file : data.files().values()) {
			Set<Reaction> own = new LinkedHashSet<>();
			file.chromatograms().stream().filter(c -> !Double.isNaN(c.q1()) && !Double.isNaN(c.q3())).forEach(c -> own.add(Reaction.of(c)));
			own.forEach(reaction -> counts.merge(reaction, 1, Integer::sum));
		}
		List<Reaction> transitions = counts.keySet().stream().sorted((a, b) -> counts.get(a).equals(counts.get(b))
				? Double.compare(a.q1 + a.q3 / 1e4, b.q1 + b.q3 / 1e4) : counts.get(b) - counts.get(a)).toList();
		return new RunPreview(data, transitions, problems(data));
	}

	private static Table problems(RunData data) {
		List<String[]> found = new ArrayList<>();
		for (SequenceEntry entry : data.entries()) {
			InjectionFile file = data.file(entry);
			boolean named = file == null;
			for (ReadProblem problem : file == null ? List.<ReadProblem>of() : file.problems()) {
				found.add(new String[] { String.valueOf(entry.row()), entry.file(), "byte " + problem.byteOffset(), //$NON-NLS-1$
						(problem.isError() ? Messages.Problem_error : Messages.Problem_warning) + problem.element() + ": " + problem.text() }); //$NON-NLS-1$
				named |= problem.isError();
			}
			if (!named && !file.failure().isEmpty()) {
				found.add(new String[] { String.valueOf(entry.row()), entry.file(), null, file.failure() });
			}
		}
		return Table.builder().text(Messages.Problem_row, column(found, 0)).text(Messages.Problem_file, column(found, 1))
				.text(Messages.Problem_place, column(found, 2)).text(Messages.Problem_text, column(found, 3)).build();
	}

	private static String[] column(List<String[]> rows, int column) {
		return rows.stream().map(row -> row[column]).toArray(String[]::new);
	}

	/** Whether the table names files rather than areas. */
	boolean hasFiles() {
		return !data.files().isEmpty();
	}

	/** How many files can't be quantified. */
	long unreadable() {
		return data.files().values().stream().filter(file -> !file.failure().isEmpty()).count();
	}

	/** Positions of the likely analyte and its internal standard among the transitions. */
	int[] guess() {
		for (int i = 0; i < transitions.size(); i++) {
			for (int k = 0; k < transitions.size(); k++) {
				if (transitions.get(i).canBeLabelled(transitions.get(k))) {
					return new int[] { i, k };
				}
			}
		}
		return new int[] { 0, Math.max(0, Math.min(1, transitions.size() - 1)) };
	}
}

package org.starling.quantization.ui.digitizer;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.starling.quantization.budget.BudgetStage;
import org.starling.quantization.budget.ConverterFacts;
import org.starling.quantization.budget.QuantizationBudget;
import org.starling.quantization.budget.WhatIf;
import org.starling.quantization.ui.Digits;

/** A budget in sentences. */
final class BudgetText {

	private BudgetText() {
	}

	/** What the step means for each run, whether another converter would change a class, and what a person must know. */
	static String of(QuantizationBudget budget) {
		List<String> lines = new ArrayList<>();
		for (ConverterFacts facts : budget.converters()) {
			lines.add(NLS.bind(Messages.Facts_run, new Object[] { facts.run(), Digits.of(facts.step()), Digits.of(facts.heightAtLloq(), 3),
					Digits.of(100 * facts.topAtUloq(), 3) }) + ' '
					+ (Double.isNaN(facts.limit()) ? Messages.Facts_noLimit : facts.limit() <= facts.lloq() ? NLS.bind(Messages.Facts_belowLloq,
							Digits.of(facts.limit(), 3)) : NLS.bind(Messages.Facts_aboveLloq, Digits.of(facts.limit(), 3))));
		}
		List<WhatIf> classes = budget.whatIfs().stream().filter(row -> row.assessment() != null).toList();
		if (!classes.isEmpty()) {
			long changing = classes.stream().filter(WhatIf::changes).count();
			lines.add(changing == 0 ? Messages.Classes_stay : NLS.bind(Messages.Classes_change, changing));
		}
		lines.addAll(budget.messages());
		return String.join("\n", lines); //$NON-NLS-1$
	}

	/** Stages of the waterfall: those of runs at the LLOQ, and of one compound. */
	static List<BudgetStage> columns(QuantizationBudget budget, String compound) {
		return budget.stages().stream().filter(stage -> switch (stage.kind()) {
		case EXPOSURE, PARTITION -> stage.of().startsWith(compound + ", "); //$NON-NLS-1$
		default -> stage.of().contains("LLOQ"); //$NON-NLS-1$
		}).toList();
	}
}

package org.starling.sdk.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.descriptors.Descriptors;
import org.starling.model.molecule.Molecule;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportSection;

/**
 * Which molecules of a project C. A. Lipinski's rule of five would call poorly absorbed (Adv Drug Deliv Rev 1997;23:3): two or more of molar mass above
 * 500 g/mol, log P above 5, more than 5 donors, more than 10 acceptors. An example to copy.
 */
public final class RuleOfFiveSection implements ReportSection {

	@Override
	public String id() {
		return "rule-of-five";
	}

	@Override
	public String title() {
		return "Rule of five";
	}

	@Override
	public int place() {
		return 4500;
	}

	@Override
	public List<ReportBlock> blocks(ReportContent content) {
		List<List<String>> rows = new ArrayList<>();
		for (Molecule molecule : content.molecules()) {
			content.requireNotCancelled();
			if (molecule.getSmiles() != null && !molecule.getSmiles().isBlank()) {
				rows.add(row(molecule.getName() == null ? "" : molecule.getName(), molecule.getSmiles()));
			}
		}
		if (rows.isEmpty()) {
			return List.of();
		}
		return List.of(new Paragraph("Poor absorption is more likely with two or more of: molar mass above 500 g/mol, log P above 5, more than 5 hydrogen-bond"
				+ " donors, more than 10 acceptors (Lipinski et al., Adv Drug Deliv Rev 1997;23:3). log P by " + Descriptors.LOG_P_METHOD + "."),
				new Grid("Rule of five", List.of(Column.text("Molecule"), Column.number("Molar mass", "g/mol"), Column.number("log P", ""),
						Column.number("Donors", ""), Column.number("Acceptors", ""), Column.number("Beyond", ""), Column.text("Verdict")), rows));
	}

	private static List<String> row(String name, String smiles) {
		try {
			Structure structure = Smiles.parse(smiles);
			Descriptors descriptors = Descriptors.of(structure);
			double mass = Formula.of(structure).molarMass();
			int beyond = (mass > 500 ? 1 : 0) + (descriptors.logP() > 5 ? 1 : 0) + (descriptors.donors() > 5 ? 1 : 0)
					+ (descriptors.acceptors() > 10 ? 1 : 0);
			String logP = Double.isNaN(descriptors.logP()) ? "" : String.format(Locale.ROOT, "%.1f", descriptors.logP());
			return List.of(name, String.format(Locale.ROOT, "%.1f", mass), logP, String.valueOf(descriptors.donors()), String.valueOf(descriptors.acceptors()),
					String.valueOf(beyond), beyond > 1 ? "poor absorption is more likely" : logP.isEmpty() ? "without log P" : "");
		} catch (SmilesException | IllegalArgumentException e) {
			return List.of(name, "", "", "", "", "", "no descriptors: " + e.getMessage());
		}
	}
}

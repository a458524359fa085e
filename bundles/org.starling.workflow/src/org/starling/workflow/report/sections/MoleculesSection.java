package org.starling.workflow.report.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.depict.Depiction;
import org.starling.chemistry.depict.DepictionStyle;
import org.starling.model.molecule.EnergyRecord;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportBlock.Picture;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportText;

/** Molecules: structure, identifiers, and properties with unit, uncertainty and origin. */
final class MoleculesSection {

	private MoleculesSection() {
	}

	static List<ReportBlock> of(ReportContent content) {
		List<ReportBlock> blocks = new ArrayList<>();
		for (Molecule molecule : content.molecules()) {
			blocks.add(new Heading(3, ReportText.orEmpty(molecule.getName())));
			if (molecule.getNotes() != null && !molecule.getNotes().isBlank()) {
				blocks.add(new Paragraph(molecule.getNotes()));
			}
			if (molecule.getSmiles() != null && !molecule.getSmiles().isBlank()) {
				blocks.add(picture(molecule));
			}
			blocks.add(new Facts(List.of(new Fact("File", content.path(molecule)), new Fact("Formula", molecule.getFormula()),
					new Fact("Charge", String.valueOf(molecule.getCharge())), new Fact("CAS number", molecule.getCasNumber()),
					new Fact("SMILES", molecule.getSmiles()), new Fact("InChI", molecule.getInchi()),
					new Fact("Conformers", molecule.getConformers().stream().map(c -> ReportText.orEmpty(c.getName()))
							.collect(Collectors.joining(", "))))));
			if (!molecule.getProperties().isEmpty()) {
				blocks.add(new Grid("Properties", List.of(Column.text("Property"), Column.number("Value", ""), Column.text("Unit"),
						Column.text("Uncertainty"), Column.text("Of"), Column.text("Origin")),
						molecule.getProperties().stream().map(MoleculesSection::row).toList()));
			}
			if (!molecule.getEnergies().isEmpty()) {
				blocks.add(new Grid("Calculated energies", List.of(Column.text("Method"), Column.number("Energy", ""), Column.text("Unit"),
						Column.text("Status"), Column.code("Run")), molecule.getEnergies().stream().map(MoleculesSection::row).toList()));
			}
		}
		return blocks;
	}

	private static ReportBlock picture(Molecule molecule) {
		try {
			return new Picture(Depiction.of(Smiles.parse(molecule.getSmiles()), DepictionStyle.light()), "structure of " + molecule.getName());
		} catch (SmilesException | IllegalArgumentException e) {
			return new Notice(Tone.WARN, "No drawing: " + e.getMessage());
		}
	}

	private static List<String> row(MoleculeProperty p) {
		String of = Stream.of(p.getQualifier(), p.getSpecies(), p.getMedium(), p.getPH() == null ? null : "pH " + ReportText.entered(p.getPH()))
				.filter(Objects::nonNull).filter(t -> !t.isBlank()).collect(Collectors.joining(", "));
		return List.of(ReportText.orEmpty(p.getKey()), ReportText.value(p.getQuantity()), ReportText.unit(p.getQuantity()),
				ReportText.uncertainty(p.getQuantity()), of, ReportText.origin(p.getQuantity()));
	}

	private static List<String> row(EnergyRecord e) {
		return List.of(ReportText.orEmpty(e.getMethod()), ReportText.value(e.getEnergy()), ReportText.unit(e.getEnergy()),
				ReportText.orEmpty(e.getStatus()).toLowerCase(Locale.ROOT), ReportText.orEmpty(e.getRunId()));
	}
}

package org.starling.quantization.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.starling.chart.ChartSpec;
import org.starling.chart.export.FigureSize;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.ScanCurve;
import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportSection;
import org.starling.workflow.report.ReportText;

/** Calculations of energies with the newest result of each. */
public final class EnergiesSection implements ReportSection {

	@Override
	public String id() {
		return "energies";
	}

	@Override
	public String title() {
		return "Energies of molecules";
	}

	@Override
	public int place() {
		return 1100;
	}

	@Override
	public List<ReportBlock> blocks(ReportContent content) throws IOException {
		List<EnergyCalculations> documents = content.documents(EnergyCalculations.class);
		if (documents.isEmpty()) {
			return List.of();
		}
		StoredEnergies stored = StoredEnergies.read(content.store());
		List<ReportBlock> blocks = new ArrayList<>();
		for (EnergyCalculations document : documents) {
			content.requireNotCancelled();
			blocks.add(new Heading(3, ReportText.orEmpty(document.getName())));
			if (document.getNotes() != null && !document.getNotes().isBlank()) {
				blocks.add(new Paragraph(document.getNotes()));
			}
			blocks.add(new Facts(List.of(new Fact("File", content.path(document)))));
			List<List<String>> rows = new ArrayList<>();
			for (CalculationInput input : CalculationInput.of(document)) {
				rows.add(row(input, stored));
			}
			if (!rows.isEmpty()) {
				blocks.add(new Grid("Calculations", List.of(Column.text("Calculation"), Column.text("Molecule"), Column.text("Level"), Column.text("What"),
						Column.text("Status"), Column.number("Energy", "hartree"), Column.number("HOMO", "hartree"), Column.number("LUMO", "hartree"),
						Column.number("Dipole moment", "D"), Column.text("Message"), Column.clock("Run"), Column.text("State")), rows));
			}
			curves(document, stored, content, blocks);
		}
		return blocks;
	}

	/** A figure for the scans of distances, of angles and of torsions. */
	private static void curves(EnergyCalculations document, StoredEnergies stored, ReportContent content, List<ReportBlock> blocks) throws IOException {
		List<ScanCurve> all = CalculationInput.of(document).stream().map(input -> ScanCurve.of(input, stored)).flatMap(Optional::stream).toList();
		List<ScanCurve.Points> found = ScanCurve.read(content.store(), all);
		for (Kind kind : Kind.values()) {
			List<ScanCurve.Points> curves = found.stream().filter(points -> points.curve().kind() == kind).toList();
			if (!curves.isEmpty()) {
				String name = kind.title().substring(0, 1).toUpperCase(Locale.ROOT) + kind.title().substring(1);
				ChartSpec chart = ScanCurve.chart(kind, curves, new ScanCurve.Words(name, "Total energy", "Energy above the lowest of the molecule", "Relative energy"));
				blocks.add(new Drawing(chart.withTitle("Energies over " + kind.title()), FigureSize.FULL_WIDTH));
			}
		}
	}

	private static List<String> row(CalculationInput input, StoredEnergies stored) {
		StoredEnergy e = stored.of(input).orElse(null);
		if (e == null) {
			return List.of(input.title(), input.subject().molecule(), input.level().label(), name(input.driver()), "not run", "–", "–", "–", "–", "", "", "");
		}
		return List.of(input.title(), e.molecule(), e.level(), e.driver(), name(e.status()),
				Double.isNaN(e.energy()) ? "–" : String.format(Locale.ROOT, "%.6f", e.energy()).replace('-', '−'), ReportText.number(e.numbers().homo()),
				ReportText.number(e.numbers().lumo()), ReportText.number(e.numbers().dipole()), e.message(), e.runId(), name(stored.state(input)));
	}

	private static String name(Enum<?> constant) {
		return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}

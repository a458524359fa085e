package org.starling.pbpk.partition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.IonizationConstant;
import org.starling.pbpk.partition.MeasuredPartition;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.PhysiologyTables;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.pbpk.physiology.Species;
import org.starling.tables.NumberText;
import org.starling.tables.rows.Row;

/** One row of a table of partition coefficients, read cell by cell. */
public final class CompoundRow {

	/** Typical pKa's of drugs by class (Manallack, Perspect Medicin Chem 1:25–38, 2007, rounded). */
	private static final Map<String, List<IonizationConstant>> TYPICAL = Map.of(
			"A", List.of(new IonizationConstant(4.5, IonizationConstant.Kind.ACID)),
			"B", List.of(new IonizationConstant(9, IonizationConstant.Kind.BASE)),
			"Z", List.of(new IonizationConstant(5.5, IonizationConstant.Kind.ACID),
					new IonizationConstant(8.7, IonizationConstant.Kind.BASE)),
			"N", List.of());

	private final Row row;
	private final PartitionColumns columns;
	private final char decimalMark;

	/** @param decimalMark of the file */
	public CompoundRow(Row row, PartitionColumns columns, char decimalMark) {
		this.decimalMark = decimalMark;
		this.row = row;
		this.columns = columns;
	}

	/** CAS number, or the name where there is none. */
	public String chemical() {
		String cas = text(columns.chemical());
		return cas.isEmpty() ? text(columns.compound()) : cas;
	}

	public boolean hasFractionUnbound() {
		return !text(columns.fractionUnbound()).isEmpty();
	}

	/** @param other another row of the chemical that has a fraction unbound, or null */
	public MeasuredPartition read(CompoundRow other) {
		double measured = NumberText.parse(text(columns.measured()), decimalMark).orElse(Double.NaN);
		try {
			Species species = Species.parse(text(columns.species()));
			Organ organ = Organ.parse(text(columns.tissue())).orElseThrow(() -> new PbpkException(new PbpkProblem(
					text(columns.compound()), "tissue", "\"" + text(columns.tissue()) + "\" is no tissue of the tables",
					"name an organ, such as liver or muscle")));
			Physiology body = IndividualPhysiology.reference(species, Sex.MALE);
			return new MeasuredPartition(row.line(), row.cells(), chemical(), compound(species, other), tissue(body, organ), body,
					measured, "");
		} catch (PbpkException e) {
			return new MeasuredPartition(row.line(), row.cells(), chemical(), null, null, null, measured, e.getMessage());
		}
	}

	/** The organ of the body, or one with its composition alone where the body has none of its own. */
	private static OrganPhysiology tissue(Physiology body, Organ organ) {
		if (body.has(organ)) {
			return body.organ(organ);
		}
		SourcedValue none = new SourcedValue(Double.NaN, "", "no organ of the body's own");
		return new OrganPhysiology(organ, none, none, none, PhysiologyTables.load().composition(body.species(), organ), none, none,
				none);
	}

	private CompoundProperties compound(Species species, CompoundRow other) {
		String name = text(columns.compound());
		double logP = number(columns.logP(), "logP", -15, 20);
		CompoundValue unbound;
		if (hasFractionUnbound() || other == null) {
			unbound = given(fractionUnbound());
		} else {
			unbound = new CompoundValue(other.fractionUnbound(), "", OriginKind.ASSUMED,
					CompoundValue.FOREIGN + other.text(other.columns.species()).toLowerCase(Locale.ROOT) + " taken for " + species.id());
		}
		List<IonizationConstant> pKa = new ArrayList<>(groups(columns.acids(), IonizationConstant.Kind.ACID));
		pKa.addAll(groups(columns.bases(), IonizationConstant.Kind.BASE));
		String note = "";
		if (pKa.isEmpty() && (missing(columns.acids()) || missing(columns.bases()))) {
			String letter = text(columns.ionClass()).toUpperCase(Locale.ROOT);
			pKa.addAll(TYPICAL.getOrDefault(letter, List.of()));
			note = TYPICAL.containsKey(letter) ? "no pKa is given: typical of class " + letter + ", " + said(pKa)
					: "no pKa is given: taken as neutral";
		} else if (pKa.isEmpty() && !text(columns.ionClass()).equalsIgnoreCase("N")) {
			note = "the table says that there is no ionizable group: taken as neutral";
		}
		return new CompoundProperties(name, species, Optional.empty(), given(logP), Optional.empty(), pKa, note, unbound,
				Optional.empty(), Optional.empty(), List.of(), Map.of());
	}

	private static String said(List<IonizationConstant> pKa) {
		return pKa.isEmpty() ? "none" : String.join(", ", pKa.stream()
				.map(g -> g.kind().name().toLowerCase(Locale.ROOT) + " " + NumberText.format(g.pKa())).toList());
	}

	private double fractionUnbound() {
		double value = number(columns.fractionUnbound(), "fractionUnbound", 0, 1);
		if (value == 0) {
			throw wrong("fractionUnbound", "is 0", "give a value above 0 and up to 1");
		}
		return value;
	}

	private static CompoundValue given(double value) {
		return new CompoundValue(value, "", OriginKind.IMPORTED, "table");
	}

	private List<IonizationConstant> groups(int column, IonizationConstant.Kind kind) {
		List<IonizationConstant> all = new ArrayList<>();
		for (String part : text(column).split(decimalMark == ',' ? ";" : "[,;]")) {
			if (!part.isBlank() && !part.strip().equals("NA")) {
				all.add(new IonizationConstant(NumberText.parse(part, decimalMark)
						.orElseThrow(() -> wrong("pKa", "\"" + part + "\" is no number", "write numbers with commas between them")), kind));
			}
		}
		return all;
	}

	private double number(int column, String key, double least, double greatest) {
		String text = text(column);
		if (text.isEmpty()) {
			throw wrong(key, "is missing", "fill the cell");
		}
		double value = NumberText.parse(text, decimalMark).orElseThrow(() -> wrong(key, "\"" + text + "\" is no number", "write a number"));
		if (!(value >= least && value <= greatest)) {
			throw wrong(key, "is " + text, "give a value from " + NumberText.format(least) + " to " + NumberText.format(greatest));
		}
		return value;
	}

	private PbpkException wrong(String key, String what, String advice) {
		return new PbpkException(new PbpkProblem("line " + row.line() + ", " + text(columns.compound()), key, what, advice));
	}

	/** Neither a value nor the blank that says that there is no such group. */
	private boolean missing(int column) {
		return column < 0 || column >= row.cells().size() || row.cells().get(column).isEmpty() || row.cell(column).equals("NA");
	}

	private String text(int column) {
		String text = column < 0 ? "" : row.cell(column);
		return text.equals("NA") ? "" : text;
	}
}

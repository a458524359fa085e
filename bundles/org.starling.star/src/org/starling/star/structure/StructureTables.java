package org.starling.star.structure;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.descriptors.Descriptors;
import org.starling.chemistry.similarity.MurckoScaffold;
import org.starling.star.Selectivity;
import org.starling.star.TissueExposure;
import org.starling.tables.Table;

/** The study's compounds and pairs as tables for files. */
public final class StructureTables {

	private StructureTables() {
	}

	/** A row for each compound: structure, what is calculated from it, exposures, ratios, potency, class. */
	public static Table compounds(StructureStudy study) {
		return compounds(study, CompoundDescriptors.NONE);
	}

	/** The same with what runs of the project keep of the molecules. */
	public static Table compounds(StructureStudy study, CompoundDescriptors calculated) {
		List<StructuredCompound> rows = study.compounds();
		Table.Builder table = Table.builder();
		text(table, "compound", rows, StructuredCompound::name);
		text(table, "smiles", rows, c -> c.structure() == null ? c.smiles() : Smiles.canonical(c.structure()));
		text(table, "scaffold", rows, c -> c.structure() == null ? "" : MurckoScaffold.of(c.structure()).map(Smiles::canonicalFlat).orElse(""));
		text(table, "formula", rows, c -> c.structure() == null ? "" : Formula.of(c.structure()).text());
		number(table, "molar mass", "g/mol", rows, c -> c.structure() == null ? Double.NaN : Formula.of(c.structure()).molarMass());
		List<Descriptors> descriptors = rows.stream().map(c -> c.structure() == null ? null : Descriptors.of(c.structure())).toList();
		number(table, "XLogP calculated", null, descriptors, d -> d == null ? Double.NaN : d.logP());
		number(table, "TPSA calculated [Å²]", null, descriptors, d -> d == null ? Double.NaN : d.polarSurfaceArea());
		number(table, "hydrogen bond donors", null, descriptors, d -> d == null ? Double.NaN : d.donors());
		number(table, "hydrogen bond acceptors", null, descriptors, d -> d == null ? Double.NaN : d.acceptors());
		number(table, "rotatable bonds", null, descriptors, d -> d == null ? Double.NaN : d.rotatableBonds());
		for (CompoundDescriptors.Descriptor descriptor : calculated.all()) {
			number(table, descriptor.title(), descriptor.unit(), rows, c -> descriptor.of(c.row().facts().compound()));
		}
		if (!rows.isEmpty()) {
			String unit = rows.getFirst().row().exposure().areaUnit();
			List<TissueExposure> tissues = rows.getFirst().row().exposure().tissues();
			for (int t = 0; t < tissues.size(); t++) {
				int at = t;
				number(table, "AUC " + tissues.get(t).tissue(), unit.isEmpty() ? null : unit, rows, c -> c.row().exposure().tissues().get(at).area());
			}
			List<Selectivity> ratios = rows.getFirst().row().exposure().selectivities();
			for (int s = 0; s < ratios.size(); s++) {
				int at = s;
				number(table, ratios.get(s).name(), null, rows, c -> c.row().exposure().selectivities().get(at).value());
			}
		}
		number(table, "potency", null, rows, c -> c.row().facts().potency());
		text(table, "potency unit", rows, c -> c.row().facts().potencyUnit());
		text(table, "class", rows, c -> c.row().assessment().statedClass() == null ? "" : c.row().assessment().statedClass().id());
		text(table, "problem", rows, StructuredCompound::problem);
		return table.build();
	}

	/** A row for each pair and measure. */
	public static Table pairs(StructureStudy study) {
		record Line(StructurePair pair, MeasureChange change) {
		}
		List<Line> rows = study.pairs().stream().flatMap(p -> p.changes().stream().map(c -> new Line(p, c))).toList();
		Table.Builder table = Table.builder();
		text(table, "first", rows, l -> study.compounds().get(l.pair.first()).name());
		text(table, "second", rows, l -> study.compounds().get(l.pair.second()).name());
		text(table, "kind", rows, l -> l.pair.matched() == null ? "similar" : "matched");
		text(table, "transformation", rows, l -> l.pair.matched() == null ? "" : l.pair.matched().transformation());
		text(table, "constant", rows, l -> l.pair.matched() == null ? "" : l.pair.matched().constant());
		number(table, "Tanimoto ECFP4", null, rows, l -> l.pair.tanimoto());
		text(table, "measure", rows, l -> l.change.measure());
		number(table, "second over first", null, rows, l -> l.change.ratio());
		number(table, "lower", null, rows, l -> l.change.lower());
		number(table, "upper", null, rows, l -> l.change.upper());
		number(table, "level of limits", null, rows, l -> Double.isNaN(l.change.lower()) ? Double.NaN : study.options().level());
		number(table, "df", null, rows, l -> l.change.df());
		number(table, "log10 change", null, rows, l -> Math.log10(l.change.ratio()));
		text(table, "cliff", rows, l -> l.change.fold() >= study.options().cliff() ? "yes" : "");
		text(table, "covariance", rows, _ -> "0: different animals");
		text(table, "reason", rows, l -> l.change.reason());
		return table.build();
	}

	private static <T> void text(Table.Builder table, String name, List<T> rows, Function<T, String> value) {
		table.text(name, rows.stream().map(value).toArray(String[]::new));
	}

	private static <T> void number(Table.Builder table, String name, String unit, List<T> rows, ToDoubleFunction<T> value) {
		table.number(name, unit, rows.stream().mapToDouble(value).toArray());
	}
}

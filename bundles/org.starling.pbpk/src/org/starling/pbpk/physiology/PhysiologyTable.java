package org.starling.pbpk.physiology;

import java.util.ArrayList;
import java.util.List;

import org.starling.tables.Table;

/** All numbers of bodies as one table with their sources, one body below the other, to read, compare and copy. */
public final class PhysiologyTable {

	private record Line(Physiology body, String part, String quantity, SourcedValue value) {
	}

	private PhysiologyTable() {
	}

	/** The columns species, sex, part (an organ, a part of the gut, or body), quantity, value, unit, source. */
	public static Table of(List<Physiology> bodies) {
		List<Line> lines = new ArrayList<>();
		bodies.forEach(body -> add(lines, body));
		return Table.builder().text("species", lines.stream().map(l -> l.body().species().id()).toArray(String[]::new))
				.text("sex", lines.stream().map(l -> l.body().sex().id()).toArray(String[]::new))
				.text("part", lines.stream().map(Line::part).toArray(String[]::new))
				.text("quantity", lines.stream().map(Line::quantity).toArray(String[]::new))
				.number("value", null, lines.stream().mapToDouble(l -> l.value().value()).toArray())
				.text("unit", lines.stream().map(l -> l.value().unit()).toArray(String[]::new))
				.text("source", lines.stream().map(l -> l.value().source()).toArray(String[]::new)).build();
	}

	private static void add(List<Line> lines, Physiology body) {
		String given = body.species() == Species.HUMAN ? "as given" : "as given, or of the table";
		lines.add(new Line(body, "body", "bodyWeight", new SourcedValue(body.bodyWeight(), "kg", given)));
		if (body.species() == Species.HUMAN) {
			lines.add(new Line(body, "body", "age", new SourcedValue(body.ageYears(), "a", given)));
			lines.add(new Line(body, "body", "height", new SourcedValue(body.heightCentimetre(), "cm", given)));
		}
		lines.add(new Line(body, "body", "cardiacOutput", body.cardiacOutput()));
		lines.add(new Line(body, "body", "arterialBlood", body.arterialBlood()));
		lines.add(new Line(body, "body", "venousBlood", body.venousBlood()));
		lines.add(new Line(body, "body", "plasmaVolume", body.plasmaVolume()));
		lines.add(new Line(body, "body", "haematocrit", body.haematocrit()));
		lines.add(new Line(body, "body", "glomerularFiltrationRate", body.glomerularFiltrationRate()));
		lines.add(new Line(body, "liver", "microsomalProtein", body.microsomalProtein()));
		lines.add(new Line(body, "liver", "hepatocellularity", body.hepatocellularity()));
		body.organs().forEach(organ -> add(lines, body, organ));
		for (GutSegment part : body.gut()) {
			String name = "lumen of " + part.name();
			lines.add(new Line(body, name, "pH", part.pH()));
			lines.add(new Line(body, name, "fluidVolume", part.fluidVolume()));
			lines.add(new Line(body, name, "transitTime", part.transitTime()));
			lines.add(new Line(body, name, "radius", part.radius()));
			lines.add(new Line(body, name, "length", part.length()));
		}
	}

	private static void add(List<Line> lines, Physiology body, OrganPhysiology organ) {
		String part = organ.organ().id();
		TissueComposition tissue = organ.composition();
		lines.add(new Line(body, part, "volume", organ.volume()));
		lines.add(new Line(body, part, "bloodFlow", organ.bloodFlow()));
		lines.add(new Line(body, part, "density", organ.density()));
		lines.add(new Line(body, part, "vascularFraction", organ.vascularFraction()));
		lines.add(new Line(body, part, "interstitialFraction", organ.interstitialFraction()));
		lines.add(new Line(body, part, "cellularFraction", organ.cellularFraction()));
		lines.add(new Line(body, part, "waterExtracellular", fraction(tissue.waterExtracellular(), tissue)));
		lines.add(new Line(body, part, "waterIntracellular", fraction(tissue.waterIntracellular(), tissue)));
		lines.add(new Line(body, part, "neutralLipid", fraction(tissue.neutralLipid(), tissue)));
		lines.add(new Line(body, part, "neutralPhospholipid", fraction(tissue.neutralPhospholipid(), tissue)));
		lines.add(new Line(body, part, "acidicPhospholipid", new SourcedValue(tissue.acidicPhospholipid(), "mg/g", tissue.source())));
		lines.add(new Line(body, part, "albuminRatio", fraction(tissue.albuminRatio(), tissue)));
		lines.add(new Line(body, part, "lipoproteinRatio", fraction(tissue.lipoproteinRatio(), tissue)));
		lines.add(new Line(body, part, "protein", new SourcedValue(tissue.protein(), "", tissue.bulk().source())));
	}

	private static SourcedValue fraction(double value, TissueComposition tissue) {
		return new SourcedValue(value, "", tissue.source());
	}
}

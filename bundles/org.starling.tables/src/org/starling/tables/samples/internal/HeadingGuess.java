package org.starling.tables.samples.internal;

import static org.starling.tables.samples.SampleField.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.starling.tables.Heading;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.units.Units;

/** Recognises columns by their headings. */
public final class HeadingGuess {

	/** Heading in lower case without blanks and signs → field; for one field the earlier words are preferred. */
	private static final Map<String, SampleField> WORDS = new HashMap<>();
	private static final Map<String, Integer> RANK = new HashMap<>();
	private static final Set<SampleField> MEASURED = EnumSet.of(TIME, NOMINAL_TIME, TIME_AFTER_DOSE, TIME_END, VALUE, LLOQ, ULOQ,
			STANDARD_UNCERTAINTY, DOSE, DOSE_TIME, BODY_WEIGHT, AGE);
	/** Texts of values that have a column of numbers beside them. */
	private static final Set<String> RECORDED = Set.of("pcstresc", "pcorres", "avalc", "concentration", "conc");
	private static final Set<String> NUMBERS = Set.of("pcstresn", "aval");
	private static final Set<String> MATRICES = Set.of("plasma", "blood", "serum", "wholeblood", "liver", "leber", "kidney",
			"niere", "brain", "gehirn", "lung", "lunge", "heart", "herz", "spleen", "milz", "muscle", "muskel", "adipose", "fat", "fett",
			"skin", "haut", "bone", "bonemarrow", "gut", "intestine", "stomach", "tumour", "tumor", "uterus", "ovary", "breast",
			"mammarygland", "endometrium", "csf", "urine", "urin", "bile", "feces", "faeces");

	static {
		words(SUBJECT, "subject", "usubjid", "subjectid", "subjid", "subj", "id", "animal", "animalid", "patient", "patientid", "tier",
				"fksubjectid");
		words(GROUP, "group", "cohort", "arm", "treatment", "trt", "gruppe");
		words(MATRIX, "matrix", "tissue", "organ", "specimen", "pcspec", "medium", "concmediumnormalized", "sampletype", "gewebe");
		words(COMPOUND, "compound", "analyte", "pctest", "pctestcd", "param", "drug", "substance", "analyzedchemname", "substanz");
		words(TIME, "time", "actualtime", "afrlt", "tafd", "timeafterfirstdose", "t", "sampletime", "zeit", "timeh", "hours");
		words(TIME_UNIT, "timeunit", "timeunits", "timeu", "tunit", "rrltu", "zeiteinheit");
		words(NOMINAL_TIME, "nominaltime", "ntime", "nominal", "plannedtime", "nfrlt", "pctptnum", "nrrlt", "sollzeit");
		words(TIME_AFTER_DOSE, "timeafterdose", "arrlt", "tad", "timesincedose", "timeafterlastdose");
		words(OCCASION, "occasion", "occ", "dosno", "dosnop", "period", "aperiod", "atptref", "pctptref", "visit", "visitdy");
		words(TIME_END, "timeend", "endtime", "aefrlt", "tend", "collectionend");
		words(SIZE, "volume", "pcvolume", "samplevolume", "samplesize", "sampleweight");
		words(SIZE_UNIT, "volumeu", "volumeunit", "samplesizeunit");
		words(EXCLUSION, "pcexclfl", "exclfl", "excluded", "exclude", "ncaxfl", "mdv");
		words(EXCLUSION_REASON, "pcreasex", "exclreason", "reasonexcluded", "ncaxfn", "exclusionreason");
		words(VALUE, "pcstresn", "aval", "conc", "concentration", "pcstresc", "pcorres", "dv", "value", "result", "cp", "konzentration", "konz", "messwert");
		words(VALUE_UNIT, "pcstresu", "avalu", "concunit", "concunits", "concu", "concentrationunit", "concentrationunits", "concentrationu", "pcorresu",
				"valueunit", "concunitsnormalized", "unit", "units", "einheit");
		words(LLOQ, "lloq", "pclloq", "loq", "llq", "assayllq", "limitofquantification", "bestimmungsgrenze");
		words(LLOQ_UNIT, "lloqunit", "lloqu", "loqunits", "loqunit", "assayllqunit");
		words(ULOQ, "uloq", "pculoq", "ulq");
		words(STANDARD_UNCERTAINTY, "standarduncertainty", "uncertainty");
		words(DILUTION, "dilution", "dilutionfactor");
		words(REPLICATE, "replicate", "rep", "replica");
		words(POOL, "pool", "poolid");
		words(BATCH, "batch", "analyticalrun", "plate", "charge");
		words(DOSE, "dose", "amt", "doseamount", "dosea", "doselevelnormalized", "doselevel", "dosis");
		words(DOSE_UNIT, "doseunit", "doseunits", "doseu", "doselevelunits");
		words(DOSE_TIME, "dosetime", "timeofdose");
		words(DOSE_COMPOUND, "dosetrt", "extrt", "dosedcompound");
		words(DOSE_DURATION, "doseduration", "adosedur", "infusionduration", "durationofinfusion", "tinf");
		words(DOSE_DURATION_UNIT, "dosedurationunit", "dosedurationu", "dosedurunit", "dosedurationunits", "doseduru");
		words(ROUTE, "route", "administrationroute", "administrationroutenormalized");
		words(BODY_WEIGHT, "wt", "weight", "bodyweight", "bw", "wtbl", "gewicht");
		words(BODY_WEIGHT_UNIT, "wtunit", "weightunit", "bodyweightunit", "wtu", "wtblu");
		words(SEX, "sex", "gender", "geschlecht");
		words(AGE, "age", "alter");
		words(AGE_UNIT, "ageunit", "ageu");
		words(COVARIATE, "species", "strain", "race", "formulation", "height", "ht", "bmi", "bsa", "crcl", "creatinineclearance", "scr",
				"albumin", "genotype", "phenotype", "fed", "diseasemodel", "disease", "smoker");
	}

	private HeadingGuess() {
	}

	private static void words(SampleField field, String... words) {
		for (int i = 0; i < words.length; i++) {
			WORDS.put(words[i], field);
			RANK.put(words[i], i);
		}
	}

	private record Guess(SampleField field, String unit, int rank) {
	}

	public static List<MappedColumn> of(List<String> header) {
		List<Guess> guesses = header.stream().map(HeadingGuess::guess).toList();
		List<MappedColumn> columns = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			Guess guess = guesses.get(i);
			boolean best = guess.field == COVARIATE || guess.field != IGNORE && i == best(guesses, guess.field);
			columns.add(new MappedColumn(header.get(i), best ? guess.field : IGNORE, best ? guess.unit : null));
		}
		if (!has(columns, TIME)) {
			SampleField next = has(columns, TIME_AFTER_DOSE) ? TIME_AFTER_DOSE : NOMINAL_TIME;
			columns.replaceAll(column -> column.field() == next ? new MappedColumn(column.column(), TIME, column.unit()) : column);
		}
		if (columns.stream().anyMatch(column -> column.field() == VALUE && NUMBERS.contains(word(column.column())))) {
			header.stream().filter(name -> RECORDED.contains(word(name))).min(Comparator.comparingInt(HeadingGuess::recordedRank))
					.ifPresent(name -> columns.replaceAll(column -> column.column().equals(name) && column.field() == IGNORE
							? new MappedColumn(name, ORIGINAL, null) : column));
		}
		if (!has(columns, VALUE)) {
			columns.replaceAll(HeadingGuess::wide);
		}
		return columns;
	}

	/** The standardised text before the original one: it is in the unit of the number. */
	private static int recordedRank(String name) {
		return List.of("pcstresc", "avalc", "pcorres", "concentration", "conc").indexOf(word(name));
	}

	private static boolean has(List<MappedColumn> columns, SampleField field) {
		return columns.stream().anyMatch(column -> column.field() == field);
	}

	private static int best(List<Guess> guesses, SampleField field) {
		int best = -1;
		for (int i = 0; i < guesses.size(); i++) {
			if (guesses.get(i).field == field && (best < 0 || guesses.get(i).rank < guesses.get(best).rank)) {
				best = i;
			}
		}
		return best;
	}

	private static Guess guess(String text) {
		Heading heading = Heading.of(text);
		String word = word(heading.name());
		SampleField field = WORDS.get(word);
		if (field != null) {
			return new Guess(field, heading.unit(), RANK.get(word));
		}
		int underscore = text.lastIndexOf('_');
		if (underscore > 0) {
			String name = word(text.substring(0, underscore));
			String unit = text.substring(underscore + 1);
			if (MEASURED.contains(WORDS.get(name)) && Units.isValid(unit)) {
				return new Guess(WORDS.get(name), unit, RANK.get(name));
			}
		}
		return new Guess(IGNORE, null, 0);
	}

	private static MappedColumn wide(MappedColumn column) {
		Heading heading = Heading.of(column.column());
		if (column.field() != IGNORE || !MATRICES.contains(word(heading.name()))) {
			return column;
		}
		return new MappedColumn(column.column(), VALUE, heading.unit(), heading.name().toLowerCase(Locale.ROOT));
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}
}

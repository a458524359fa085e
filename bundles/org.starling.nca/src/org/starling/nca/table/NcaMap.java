package org.starling.nca.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.starling.nca.NcaOptions;
import org.starling.nca.Route;
import org.starling.nca.ratio.Uncertain;
import org.starling.nca.table.internal.MapParser;
import org.starling.tables.json.JsonKeys;
import org.starling.tables.json.SettingsFileException;

import com.google.gson.JsonObject;

/**
 * Which columns of a table hold what, and how it is analysed: the file {@code MAP.json}, whose keys docs/nca.md lists. Names are null, and
 * numbers NaN, where the map says nothing. Immutable.
 *
 * @param subject            column of subjects
 * @param keys               further columns that tell profiles apart, in the order of the map
 * @param tissue             column of the sampled matrix
 * @param analyte            column of the compound
 * @param bodyWeight         column of body weights
 * @param dose               column of doses; null when {@code doseAmount} counts
 * @param doseAmount         the dose of all profiles
 * @param doseTime           time of the dose on the clock of the samples
 * @param lloq               column of lower limits of quantification; null when {@code lloqValue} counts
 * @param lloqValue          the limit of all samples
 * @param exclude            column of rows to leave out: any text but {@code 0}, {@code false}, {@code no}, {@code N} or none
 * @param terminal           column that marks points of the terminal regression, as {@code exclude} marks rows
 * @param durationColumn     column of infusion durations; null when {@code infusionDuration} counts
 * @param tau                dosing interval at steady state; NaN after a single dose
 * @param volumeUnit         unit of volumes; null: litres where concentrations are by volume
 * @param molarMass          g/mol, where dose and concentration differ by mass against amount
 * @param sampling           how profiles are made of samples
 * @param sparse             how mean profiles are compared
 * @param excreta            columns of collections of urine or faeces; null for concentration profiles
 */
public record NcaMap(String subject, List<String> keys, String time, String concentration, String tissue, String analyte,
		String bodyWeight, String dose, double doseAmount, double doseTime, String lloq, double lloqValue, String exclude, String terminal,
		String timeUnit,
		String concentrationUnit, String doseUnit, String bodyWeightUnit, Route route, double infusionDuration, String durationColumn,
		double tau, String volumeUnit, double molarMass, Sampling sampling, SparseSettings sparse, ExcretaColumns excreta,
		NcaOptions options) {

	/** How profiles are made of samples. */
	public enum Sampling {
		/** a profile for each subject */
		SERIAL,
		/** a mean profile over subjects that were not all sampled at all times */
		SPARSE
	}

	/**
	 * What belongs to sparse sampling.
	 *
	 * @param pooled     column with the number of animals in a pooled sample; null: each sample is of one animal
	 * @param level      of confidence of all limits
	 * @param replicates of the bootstrap; 0 for none
	 * @param seed       of the bootstrap
	 * @param ratios     pairs of tissues to be compared
	 */
	public record SparseSettings(String pooled, double level, int replicates, long seed, List<TissuePair> ratios) {

		public SparseSettings {
			ratios = List.copyOf(ratios);
		}
	}

	/**
	 * A ratio asked for.
	 *
	 * @param commonSpan         whether areas over different spans are aligned to the common one instead of refused
	 * @param numeratorUnbound   unbound fraction in the numerator; null when not known
	 * @param denominatorUnbound unbound fraction in the denominator; null when not known
	 */
	public record TissuePair(String numerator, String denominator, boolean commonSpan, Uncertain numeratorUnbound,
			Uncertain denominatorUnbound) {
	}

	/**
	 * Columns of collections.
	 *
	 * @param start  begin of each collection
	 * @param end    end of each collection
	 * @param volume volume or mass collected, by which the concentration is multiplied; null when {@code concentration} holds amounts
	 * @param volumeUnit its unit; null: as the concentration has it
	 * @param plasmaArea area under the plasma concentrations over the same time, for the renal clearance; NaN when not known
	 * @param plasmaAreaUnit its unit; null: as the concentration and time have it
	 */
	public record ExcretaColumns(String start, String end, String volume, String volumeUnit, double plasmaArea, String plasmaAreaUnit) {
	}

	public NcaMap {
		keys = List.copyOf(keys);
	}

	/** The same with profiles made of samples in another way. */
	public NcaMap withSampling(Sampling other) {
		return new NcaMap(subject, keys, time, concentration, tissue, analyte, bodyWeight, dose, doseAmount, doseTime, lloq, lloqValue, exclude,
				terminal, timeUnit, concentrationUnit, doseUnit, bodyWeightUnit, route, infusionDuration, durationColumn, tau, volumeUnit,
				molarMass, other, sparse, excreta, options);
	}

	/**
	 * @param settings values of keys that replace those of the file; each JSON or plain text
	 * @throws SettingsFileException when the text is no JSON, a key is unknown or a value makes no sense
	 */
	public static NcaMap read(Path file, Map<String, String> settings) throws IOException {
		return MapParser.parse(file.toString(), JsonKeys.read(file), settings);
	}

	/** The same without bootstrap. */
	public NcaMap withoutBootstrap() {
		return new NcaMap(subject, keys, time, concentration, tissue, analyte, bodyWeight, dose, doseAmount, doseTime, lloq, lloqValue, exclude,
				terminal, timeUnit, concentrationUnit, doseUnit, bodyWeightUnit, route, infusionDuration, durationColumn, tau, volumeUnit,
				molarMass, sampling, new SparseSettings(sparse.pooled(), sparse.level(), 0, sparse.seed(), sparse.ratios()), excreta, options);
	}

	/**
	 * Settings without columns, for samples that an importer has read.
	 *
	 * @param file     null: nothing but {@code settings}
	 * @param settings as for {@link #read}
	 */
	public static NcaMap settings(Path file, Map<String, String> settings) throws IOException {
		return file == null ? MapParser.settings("the settings", new JsonObject(), settings) : MapParser.settings(file.toString(), JsonKeys.read(file), settings);
	}

	/** @param where named in messages */
	public static NcaMap parse(String where, String json) throws SettingsFileException {
		return MapParser.parse(where, JsonKeys.parse(where, json), Map.of());
	}
}

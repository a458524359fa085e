package org.starling.workflow;

/**
 * Names of the tables and columns that a simulation's run writes; they are part of the file format and never change.
 * <ul>
 * <li>{@link #CURVES}: one row a subject and output time, one column an output;</li>
 * <li>{@link #OBSERVATIONS}: one row a sample that an output predicts;</li>
 * <li>{@link #ESTIMATES}: one row a subject and fitted parameter;</li>
 * <li>{@link #FITS}: one row a subject's fit;</li>
 * <li>{@link #STATISTICS}: one row a trajectory, what its last solve cost.</li>
 * </ul>
 */
public final class RunTables {

	public static final String CURVES = "curves";
	public static final String OBSERVATIONS = "observations";
	public static final String ESTIMATES = "estimates";
	public static final String FITS = "fits";
	public static final String STATISTICS = "statistics";
	/** The settings and values that the run started from, as they stood in the documents. */
	public static final String INPUTS = "inputs";

	/** Label of a subject as in the study; empty for a simulation without a study. */
	public static final String SUBJECT = "subject";
	public static final String TIME = "time";
	/** Symbol of the observer. */
	public static final String OBSERVER = "observer";
	public static final String MATRIX = "matrix";
	public static final String OBSERVED = "observed";
	public static final String PREDICTED = "predicted";
	/** Observed less predicted. */
	public static final String RESIDUAL = "residual";
	/** Residual over its standard deviation by the fit's error model. */
	public static final String STANDARDIZED_RESIDUAL = "standardized_residual";
	public static final String UNIT = "unit";
	/** {@code yes}, or why a sample was left out. */
	public static final String USED = "used";
	public static final String PARAMETER = "parameter";
	public static final String ESTIMATE = "estimate";
	public static final String STANDARD_ERROR = "standard_error";
	public static final String CV_PERCENT = "cv_percent";
	public static final String LOW = "low";
	public static final String HIGH = "high";
	public static final String STATUS = "status";
	public static final String MESSAGE = "message";
	/** {@value RunInputs#SETTING} or {@value RunInputs#VALUE}. */
	public static final String KIND = "kind";
	public static final String NAME = "name";
	public static final String VALUE = "value";
	/** Text of a setting that is no number. */
	public static final String TEXT = "text";

	private RunTables() {
	}
}

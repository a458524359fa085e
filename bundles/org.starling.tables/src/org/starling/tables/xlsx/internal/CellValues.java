package org.starling.tables.xlsx.internal;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

import org.apache.poi.ss.usermodel.DateUtil;
import org.starling.tables.NumberText;

/** The text of a cell by its type and style. */
final class CellValues {

	private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

	private final CellStyles styles;
	private final boolean from1904;

	CellValues(CellStyles styles, boolean from1904) {
		this.styles = styles;
		this.from1904 = from1904;
	}

	/** @param type as in the file: b, n, e, str, d; null for a number */
	String text(String value, String type, String style) {
		if ("b".equals(type)) {
			return value.equals("1") ? "TRUE" : "FALSE";
		}
		if (type != null && !type.equals("n")) {
			return value;
		}
		OptionalDouble number = NumberText.parse(value, '.');
		if (number.isEmpty()) {
			return value;
		}
		return styles.isDate(style) && DateUtil.isValidExcelDate(number.getAsDouble()) ? date(number.getAsDouble())
				: NumberText.format(number.getAsDouble());
	}

	/** Days since 1900 (with its 29 February, which never was) or 1904, to the second; below one day a time. */
	private String date(double days) {
		LocalDateTime time = DateUtil.getLocalDateTime(days, from1904, true).truncatedTo(ChronoUnit.SECONDS);
		if (days < 1) {
			return time.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME);
		}
		return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.format(DATE_TIME);
	}
}

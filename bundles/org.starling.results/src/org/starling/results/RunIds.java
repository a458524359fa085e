package org.starling.results;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Run ids: the time of start in UTC to the millisecond and a random part. They sort by time, also within one process. */
final class RunIds {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
	private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{8}");
	private static final SecureRandom RANDOM = new SecureRandom();
	private static final AtomicLong LAST = new AtomicLong();

	private RunIds() {
	}

	static String create(Instant start) {
		long millis = LAST.updateAndGet(last -> Math.max(last + 1, start.toEpochMilli()));
		return TIME.format(Instant.ofEpochMilli(millis)) + "-" + "%08x".formatted(RANDOM.nextInt());
	}

	static boolean isId(String text) {
		return FORM.matcher(text).matches();
	}
}

package org.starling.runtime;

/**
 * What a plug-in announced and can't be used.
 *
 * @param id          id in the plug-in's extension
 * @param contributor symbolic name of the bundle
 * @param cause       why
 */
public record BrokenExtension(String id, String contributor, Exception cause) {

	/** Why, in one line. */
	public String reason() {
		Throwable deepest = cause;
		while (deepest.getCause() != null && deepest.getCause() != deepest) {
			deepest = deepest.getCause();
		}
		String message = deepest.getMessage();
		return message == null || message.isBlank() ? deepest.getClass().getSimpleName()
				: deepest.getClass().getSimpleName() + ": " + message;
	}
}

/** A chapter of reports to copy. */
package org.starling.sdk.examples.report;

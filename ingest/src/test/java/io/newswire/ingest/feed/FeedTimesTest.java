package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01T08:30:00Z | 2026-03-01T08:30:00Z",
                "2026-03-01T08:30:00.250+01:00 | 2026-03-01T07:30:00.250Z",
                "2026-03-01 08:30:00 +0100 | 2026-03-01T07:30:00Z",
                "2026-03-01T08:30-05 | 2026-03-01T13:30:00Z",
                "20260301T083000Z | 2026-03-01T08:30:00Z",
                "2026-03-01T24:00:00Z | 2026-03-02T00:00:00Z",
                "2026-03-01T23:59:60Z | 2026-03-02T00:00:00Z",
                "2026-03-01T08:30:00+01:00[Europe/Berlin] | 2026-03-01T07:30:00Z",
                "2026 | 2026-01-01T00:00:00Z",
                "2026-03 | 2026-03-01T00:00:00Z",
                "2026-060 | 2026-03-01T00:00:00Z",
                "2026060 | 2026-03-01T00:00:00Z",
                "2026-W09-7 | 2026-03-01T00:00:00Z",
                "2026W097 | 2026-03-01T00:00:00Z",
                "26-03-01 | 2026-03-01T00:00:00Z",
                "260301 | 2026-03-01T00:00:00Z",
                "-2603 | 2026-03-01T00:00:00Z",
                "98-060 | 1998-03-01T00:00:00Z"
            })
    void readsIso8601(String text, Instant time) {
        assertThat(FeedTimes.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 08:30:00 GMT | 2026-03-01T08:30:00Z",
                "Sun, 1 Mar 26 08:30 EST | 2026-03-01T13:30:00Z",
                "Sun,01 March 2026 08:30:00 +0100 (CET) | 2026-03-01T07:30:00Z",
                "1 Mar 2026 | 2026-03-01T00:00:00Z",
                "Sunday, 01-Mar-26 08:30:00 GMT | 2026-03-01T08:30:00Z",
                "Wed, 01 Mar 2026 08:30:00 Europe/Paris | 2026-03-01T07:30:00Z",
                "Sun, 01 Mar 2026 08:30:00 GMT+2 | 2026-03-01T06:30:00Z",
                "Sun, 01 Mar 2026 08:30:00 Quux | 2026-03-01T08:30:00Z",
                "Sun, 01 Mar 2026 8:5:3 -9999 | 2026-03-01T08:05:03Z",
                "Sun Mar  1 08:30:00 2026 | 2026-03-01T08:30:00Z",
                "Sun Mar  1 08:30:00 PST 2026 | 2026-03-01T16:30:00Z",
                "March 1st, 2026 8:30 p.m. EST | 2026-03-02T01:30:00Z",
                "Sun, 1 Mar 2026 10.30.00 +0100 | 2026-03-01T09:30:00Z"
            })
    void readsTheTimesOfMailAndWhatResemblesThem(String text, Instant time) {
        assertThat(FeedTimes.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So, 1. März 2026 08:30:00 +0100 | 2026-03-01T07:30:00Z",
                "dim. 1 févr. 2026 08:30 | 2026-02-01T08:30:00Z",
                "mar, 03 feb 2026 08:30:00 GMT | 2026-02-03T08:30:00Z",
                "lör, 02 maj 2026 08:30:00 GMT | 2026-05-02T08:30:00Z",
                "ons. 07 okt. 2026 08:30:00 GMT | 2026-10-07T08:30:00Z",
                "Κυρ, 12 Ιούλ 2026 12:00:00 EST | 2026-07-12T17:00:00Z",
                "2026-március-13T9:15+01:00 | 2026-03-13T08:15:00Z",
                "12 февраля 2026, 10:00 | 2026-02-12T10:00:00Z",
                "2026년 03월 01일  08:30:00 | 2026-02-28T23:30:00Z",
                "2026-03-01 오후 11:23:17 | 2026-03-01T14:23:17Z",
                "2026-03-01 오전 12:23:17 | 2026-02-28T15:23:17Z",
                "2026年3月1日 08:30 | 2026-03-01T08:30:00Z"
            })
    void readsTimesInManyLanguages(String text, Instant time) {
        assertThat(FeedTimes.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01 08:30:00.0 | 2026-03-01T08:30:00Z",
                "Sun, 2026/03/01 08:30:00 EDT | 2026-03-01T12:30:00Z",
                "01.03.2026 08:30 | 2026-03-01T08:30:00Z",
                "23/03/2026 | 2026-03-23T00:00:00Z",
                "03/23/2026 | 2026-03-23T00:00:00Z",
                "3/4/2026 8:30:00 PM | 2026-03-04T20:30:00Z",
                "1772353800 | 2026-03-01T08:30:00Z",
                "1772353800000 | 2026-03-01T08:30:00Z"
            })
    void readsNumbers(String text, Instant time) {
        assertThat(FeedTimes.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31 Feb 2026",
                "2026-02-30",
                "2026-13-01",
                "Sun, 01 Mar 2026 25:00:00 GMT",
                "03/04/2026",
                "2026-366",
                "May",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2026-W60",
                "99999999999999999999"
            })
    void knowsNoTimeWhereNoneOrSeveralAreMeant(String text) {
        assertThat(FeedTimes.read(text)).isNull();
    }

    @Test
    void takesNoTimeOverTextsThatOnlyLookLikeTimes() {
        assertThat(FeedTimes.read("1 ".repeat(1_000_000))).isNull();
        assertThat(FeedTimes.read(null)).isNull();
    }
}

constexpr int answer = 40 + 2;
static_assert(answer == 42, "the answer is wrong");
